using Microsoft.CodeAnalysis.Text;

namespace SmsCodeAnalyzers.Catalog;

/// <summary>A place in a catalog file that cannot be read, why, and what to do about it.</summary>
internal sealed class CatalogError
{
    public CatalogError(TextSpan span, LinePositionSpan lineSpan, string message)
    {
        Span = span;
        LineSpan = lineSpan;
        Message = message;
    }

    public TextSpan Span { get; }

    public LinePositionSpan LineSpan { get; }

    /// <summary>Cause and remedy, one sentence each.</summary>
    public string Message { get; }
}
