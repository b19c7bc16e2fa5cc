using System;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// The cheap question before any binding: can code in this file carry a provider's code at all? It can if the file speaks of SMS
/// or of a provider, if the compilation or a library it references has a type or namespace that names one, or if somebody says so in
/// an attribute or an option.
/// </summary>
internal sealed class SmsWords
{
    private const string CommonWord = "sms";

    private static readonly ConditionalWeakTable<SyntaxTree, FileAnswer> s_files = new();
    private static readonly ConditionalWeakTable<SyntaxTree, FileAnswer>.CreateValueCallback s_readFile = static tree => new FileAnswer(tree.GetText());

    private readonly Compilation _compilation;
    private readonly CatalogIndex _catalogs;
    private readonly DeclaredOrigins _declared;
    private readonly AnalyzerOptions _options;
    private readonly Lazy<bool> _names;
    private readonly Lazy<bool> _attributes;
    private readonly Lazy<bool> _enums;
    private readonly Lazy<bool> _files;

    public SmsWords(Compilation compilation, CatalogIndex catalogs, DeclaredOrigins declared, AnalyzerOptions options)
    {
        _compilation = compilation;
        _catalogs = catalogs;
        _declared = declared;
        _options = options;
        _names = new Lazy<bool>(ReadNames, LazyThreadSafetyMode.ExecutionAndPublication);
        _attributes = new Lazy<bool>(ReadAttributes, LazyThreadSafetyMode.ExecutionAndPublication);
        _enums = new Lazy<bool>(ReadEnums, LazyThreadSafetyMode.ExecutionAndPublication);
        _files = new Lazy<bool>(ReadFiles, LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>Whether a code can stand in this file.</summary>
    public bool MayStandIn(SyntaxTree tree) => HasDeclaredNames(tree) || FileOf(tree).HasWord(_catalogs) || _names.Value;

    /// <summary>Whether a call of a provider can stand in this file: asked of every file, so that it reads the text for few words first.</summary>
    public bool MayCallIn(SyntaxTree tree) => FileOf(tree).HasClient && (FileOf(tree).HasWord(_catalogs) || _names.Value);

    /// <summary>Whether there is any file in which a call of a provider can stand.</summary>
    public bool MayCallAnywhere
    {
        get
        {
            foreach (var tree in _compilation.SyntaxTrees)
            {
                if (MayCallIn(tree))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether attributes or options give codes to members of any name.</summary>
    public bool HasDeclaredNames(SyntaxTree tree) =>
        _attributes.Value || _declared.HasConfigured(_options.AnalyzerConfigOptionsProvider.GetOptions(tree));

    /// <summary>
    /// Whether something may carry a code by an attribute, an option or its enum, whatever it is called: only then is a value that is no
    /// code worth a look.
    /// </summary>
    public bool MayDeclare(SyntaxTree tree) => HasDeclaredNames(tree) || _enums.Value;

    /// <summary>Whether there is any file in which a code can stand.</summary>
    public bool IsSpokenOf => _attributes.Value || _files.Value;

    private static FileAnswer FileOf(SyntaxTree tree) => s_files.GetValue(tree, s_readFile);

    private bool ReadNames()
    {
        if (Names(_compilation.Assembly))
        {
            return true;
        }

        foreach (var assembly in _compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (!IsPlatform(assembly.Name) && Names(assembly))
            {
                return true;
            }
        }

        foreach (var tree in _compilation.SyntaxTrees)
        {
            if (FileOf(tree) is var file && (file.HasHost(_catalogs) || file.HasMirror(tree, _catalogs)))
            {
                return true;
            }
        }

        return false;
    }

    private bool ReadAttributes()
    {
        foreach (var assembly in _compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (!IsPlatform(assembly.Name) && assembly.TypeNames.Contains(DeclaredOrigins.AttributeName))
            {
                return true;
            }
        }

        foreach (var tree in _compilation.SyntaxTrees)
        {
            if (FileOf(tree).HasAttribute(_catalogs))
            {
                return true;
            }
        }

        return false;
    }

    // Without a word of a provider, an enum that mirrors a table, an attribute or an option there is no evidence for any provider.
    private bool ReadFiles()
    {
        foreach (var assembly in _compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (!IsPlatform(assembly.Name) && Names(assembly))
            {
                return true;
            }
        }

        foreach (var tree in _compilation.SyntaxTrees)
        {
            if (!IsOurs(tree)
                && (FileOf(tree).Has(FileWord.Provider, _catalogs)
                    || FileOf(tree).HasMirror(tree, _catalogs)
                    || _declared.HasConfigured(_options.AnalyzerConfigOptionsProvider.GetOptions(tree))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An enum that has some documented names, or a library that names a provider and may have such an enum.</summary>
    private bool ReadEnums()
    {
        foreach (var assembly in _compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (!IsPlatform(assembly.Name) && Names(assembly))
            {
                return true;
            }
        }

        foreach (var tree in _compilation.SyntaxTrees)
        {
            if (!IsOurs(tree) && FileOf(tree).HasNames(tree, _catalogs))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Our own constants speak of SMS in every compilation that has this package.</summary>
    private static bool IsOurs(SyntaxTree tree) => tree.FilePath.IndexOf("SmsCodeAnalyzers.Constants.ConstantsGenerator", StringComparison.Ordinal) >= 0;

    private static bool IsPlatform(string assembly) =>
        assembly.StartsWith("System", StringComparison.Ordinal)
        || assembly.StartsWith("Microsoft.", StringComparison.Ordinal)
        || assembly is "mscorlib" or "netstandard" or "WindowsBase" or "PresentationCore" or "PresentationFramework" or "Newtonsoft.Json";

    private bool Names(IAssemblySymbol assembly)
    {
        foreach (var type in assembly.TypeNames)
        {
            if (_catalogs.Lexicon.MentionsProvider(type) && !IsGenerated(type))
            {
                return true;
            }
        }

        foreach (var space in assembly.NamespaceNames)
        {
            if (_catalogs.Lexicon.MentionsProvider(space))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Our own constants name providers in every compilation that has this package.</summary>
    private bool IsGenerated(string type)
    {
        foreach (var set in _catalogs.Sets)
        {
            if (type.StartsWith(set.Constants, StringComparison.Ordinal)
                && (type == set.CodeClass || type == set.TextClass || type == set.TypeClass))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What one file says, kept for as long as its tree lives.</summary>
    private sealed class FileAnswer
    {
        // The type by which a file talks to somebody is written in it: HttpClient, RestClient, HttpWebRequest, a proxy, SerwerSMS.
        private static readonly string[] s_clientWords = { "Client", "WebRequest", "Flurl", "Sms", "SMS", "Soap", "Api" };

        // Above this length the compiler keeps a text in pieces, and making one of it would copy the whole file.
        private const int LongText = 40 * 1024;

        private readonly SourceText _text;
        private WordsFound? _found;
        private WordAnswer? _word;
        private WordAnswer? _host;
        private WordAnswer? _mirror;
        private WordAnswer? _names;
        private int _attribute = -1;
        private int _client = -1;

        public FileAnswer(SourceText text) => _text = text;

        /// <summary>Whether the file's text has one of the catalogs' words of this kind.</summary>
        public bool Has(int kind, CatalogIndex catalogs)
        {
            var found = _found;
            if (found is null || found.Catalogs != catalogs)
            {
                _found = found = new WordsFound(catalogs, Scan(catalogs.FileWords));
            }

            return (found.Kinds & kind) != 0;
        }

        /// <summary>Whether somebody annotates something here; the attribute's own declaration, which we generate, is no use of it.</summary>
        public bool HasAttribute(CatalogIndex catalogs)
        {
            if (_attribute < 0)
            {
                _attribute = Has(FileWord.Attribute, catalogs) && !Contains("class " + DeclaredOrigins.AttributeName, StringComparison.Ordinal) ? 1 : 0;
            }

            return _attribute == 1;
        }

        public bool HasClient
        {
            get
            {
                if (_client < 0)
                {
                    _client = MentionsClient() ? 1 : 0;
                }

                return _client == 1;
            }
        }

        public bool HasWord(CatalogIndex catalogs)
        {
            var word = _word;
            if (word is null || word.Catalogs != catalogs)
            {
                _word = word = new WordAnswer(catalogs, Has(FileWord.Provider, catalogs) || Contains(CommonWord, StringComparison.OrdinalIgnoreCase));
            }

            return word.IsThere;
        }

        /// <summary>Whether a provider's host stands here, which other files may refer to by the name of a constant or a setting.</summary>
        public bool HasHost(CatalogIndex catalogs)
        {
            var host = _host;
            if (host is null || host.Catalogs != catalogs)
            {
                _host = host = new WordAnswer(catalogs, Has(FileWord.Provider, catalogs) && ReadHost(catalogs));
            }

            return host.IsThere;
        }

        /// <summary>Whether an enum stands here that mirrors a table without a word of its provider.</summary>
        public bool HasMirror(SyntaxTree tree, CatalogIndex catalogs)
        {
            var mirror = _mirror;
            if (mirror is null || mirror.Catalogs != catalogs)
            {
                _mirror = mirror = new WordAnswer(catalogs, Has(FileWord.Enum, catalogs) && ReadMirror(tree, catalogs));
            }

            return mirror.IsThere;
        }

        /// <summary>Whether an enum stands here that has some documented names, as one beside a provider's name needs to be its mirror.</summary>
        public bool HasNames(SyntaxTree tree, CatalogIndex catalogs)
        {
            var names = _names;
            if (names is null || names.Catalogs != catalogs)
            {
                _names = names = new WordAnswer(catalogs, Has(FileWord.Enum, catalogs) && ReadNames(tree, catalogs));
            }

            return names.IsThere;
        }

        private static bool ReadNames(SyntaxTree tree, CatalogIndex catalogs)
        {
            foreach (var node in tree.GetRoot().DescendantNodes(static node =>
                node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
            {
                var names = 0;
                if (node is EnumDeclarationSyntax declaration)
                {
                    foreach (var member in declaration.Members)
                    {
                        names += catalogs.FindSetsByCodeName(member.Identifier.ValueText).Count > 0 ? 1 : 0;
                    }
                }

                if (names >= EnumMirrors.FewestNamesBesideProvider)
                {
                    return true;
                }
            }

            return false;
        }

        private static bool ReadMirror(SyntaxTree tree, CatalogIndex catalogs)
        {
            foreach (var node in tree.GetRoot().DescendantNodes(static node =>
                node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
            {
                if (node is EnumDeclarationSyntax declaration && EnumMirrors.MayMirror(declaration, catalogs))
                {
                    return true;
                }
            }

            return false;
        }

        private bool ReadHost(CatalogIndex catalogs)
        {
            foreach (var provider in catalogs.Providers)
            {
                foreach (var host in provider.Hosts)
                {
                    if (Contains(host, StringComparison.Ordinal))
                    {
                        return true;
                    }
                }
            }

            return false;
        }

        private int Scan(WordScanner words)
        {
            if (_text.Length < LongText)
            {
                return words.Scan(_text.ToString());
            }

            var found = 0;
            for (var start = 0; start < _text.Length; start += LongText - words.LongestWord)
            {
                found |= words.Scan(_text.ToString(TextSpan.FromBounds(start, Math.Min(_text.Length, start + LongText))));
            }

            return found;
        }

        private bool MentionsClient()
        {
            const int LongestWord = 16;
            for (var start = 0; start < _text.Length; start += LongText - LongestWord)
            {
                var piece = _text.Length < LongText ? _text.ToString() : _text.ToString(TextSpan.FromBounds(start, Math.Min(_text.Length, start + LongText)));
                foreach (var word in s_clientWords)
                {
                    if (piece.IndexOf(word, StringComparison.Ordinal) >= 0)
                    {
                        return true;
                    }
                }
            }

            return false;
        }

        private bool Contains(string word, StringComparison comparison)
        {
            if (_text.Length < LongText)
            {
                return _text.ToString().IndexOf(word, comparison) >= 0;
            }

            var step = LongText - word.Length;
            for (var start = 0; start < _text.Length; start += step)
            {
                var piece = _text.ToString(TextSpan.FromBounds(start, Math.Min(_text.Length, start + LongText)));
                if (piece.IndexOf(word, comparison) >= 0)
                {
                    return true;
                }
            }

            return false;
        }

        private sealed class WordsFound
        {
            public WordsFound(CatalogIndex catalogs, int kinds)
            {
                Catalogs = catalogs;
                Kinds = kinds;
            }

            public CatalogIndex Catalogs { get; }

            public int Kinds { get; }
        }

        private sealed class WordAnswer
        {
            public WordAnswer(CatalogIndex catalogs, bool isThere)
            {
                Catalogs = catalogs;
                IsThere = isThere;
            }

            public CatalogIndex Catalogs { get; }

            public bool IsThere { get; }
        }
    }
}
