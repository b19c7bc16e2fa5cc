using Microsoft.CodeAnalysis;

namespace SmsCodeAnalyzers.Constants;

/// <summary>Turns every catalog into classes of named constants in the consumer's compilation.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ConstantsGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
    }
}
