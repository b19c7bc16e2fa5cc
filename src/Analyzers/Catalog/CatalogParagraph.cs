using System.Text;

namespace SmsCodeAnalyzers.Catalog;

/// <summary>The first paragraph below a heading; what stands further down is for people only.</summary>
internal sealed class CatalogParagraph
{
    private readonly StringBuilder _text = new();
    private bool _ended;

    public void Add(TextSlice line)
    {
        if (!_ended)
        {
            _text.Append(_text.Length > 0 ? " " : string.Empty).Append(line.ToString());
        }
    }

    public void End() => _ended |= _text.Length > 0;

    public override string ToString() => _text.ToString();
}
