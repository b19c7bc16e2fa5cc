namespace SmsCodeAnalyzers.Rules;

/// <summary>Keeps the braces of copied code apart from the place of the constant in a replacement.</summary>
internal static class Braces
{
    public static string Escape(string code) => code.Replace("{", "{{").Replace("}", "}}");
}
