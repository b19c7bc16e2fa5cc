using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// The names by which source gets at providers' types in referenced assemblies: the types of an assembly that names a provider, and
/// those types of other assemblies whose members give one.
/// </summary>
internal static class ReferencedNames
{
    private static readonly ConditionalWeakTable<IAssemblySymbol, Mention> s_mentions = new();

    /// <summary>Whether the assembly of this name is one of the platform's, which speaks of no provider.</summary>
    public static bool IsPlatform(string assemblyName) =>
        assemblyName.StartsWith("System", StringComparison.Ordinal)
        || assemblyName.StartsWith("Microsoft.", StringComparison.Ordinal)
        || assemblyName is "mscorlib" or "netstandard" or "WindowsBase" or "PresentationCore" or "PresentationFramework" or "Newtonsoft.Json";

    /// <summary>Whether types of the assembly may be annotated.</summary>
    public static bool HasAttribute(IAssemblySymbol assembly) => assembly.TypeNames.Contains(DeclaredOrigins.AttributeName);

    /// <summary>Whether a type or a namespace of the assembly names a provider.</summary>
    public static bool MentionProvider(IAssemblySymbol assembly, CatalogIndex catalogs)
    {
        var known = s_mentions.GetValue(assembly, static _ => new Mention());
        var answer = known.Last;
        if (answer is null || answer.Item1 != catalogs)
        {
            known.Last = answer = Tuple.Create(catalogs, ReadMention(assembly, catalogs));
        }

        return answer.Item2;
    }

    /// <summary>The names of all types and extension methods that give access to a provider's types.</summary>
    public static ICollection<string> Find(Compilation compilation, CatalogIndex catalogs)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var naming = new HashSet<IAssemblySymbol>(SymbolEqualityComparer.Default);
        var others = new List<IAssemblySymbol>();
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (IsPlatform(assembly.Name))
            {
                continue;
            }

            if (MentionProvider(assembly, catalogs))
            {
                naming.Add(assembly);
                names.UnionWith(assembly.TypeNames);
                AddExtensions(assembly.GlobalNamespace, names);
            }
            else
            {
                others.Add(assembly);
            }
        }

        // Of a library above a provider's: what its members give away.
        foreach (var assembly in others)
        {
            if (References(assembly, naming))
            {
                AddExposing(assembly.GlobalNamespace, naming, names);
            }
        }

        return names;
    }

    private static bool ReadMention(IAssemblySymbol assembly, CatalogIndex catalogs)
    {
        foreach (var type in assembly.TypeNames)
        {
            if (catalogs.Lexicon.MentionsProvider(type) && !IsGenerated(type, catalogs))
            {
                return true;
            }
        }

        foreach (var space in assembly.NamespaceNames)
        {
            if (catalogs.Lexicon.MentionsProvider(space))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Our own constants name providers in every compilation that has this package.</summary>
    private static bool IsGenerated(string type, CatalogIndex catalogs)
    {
        foreach (var set in catalogs.Sets)
        {
            if (type.StartsWith(set.Constants, StringComparison.Ordinal)
                && (type == set.CodeClass || type == set.TextClass || type == set.TypeClass))
            {
                return true;
            }
        }

        return false;
    }

    private static bool References(IAssemblySymbol assembly, HashSet<IAssemblySymbol> naming)
    {
        foreach (var module in assembly.Modules)
        {
            foreach (var referenced in module.ReferencedAssemblySymbols)
            {
                if (naming.Contains(referenced))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void AddExtensions(INamespaceSymbol space, HashSet<string> names)
    {
        foreach (var member in space.GetMembers())
        {
            if (member is INamespaceSymbol inner)
            {
                AddExtensions(inner, names);
            }
            else if (member is INamedTypeSymbol { MightContainExtensionMethods: true } type)
            {
                foreach (var method in type.GetMembers())
                {
                    if (method is IMethodSymbol { IsExtensionMethod: true })
                    {
                        names.Add(method.Name);
                    }
                }
            }
        }
    }

    private static void AddExposing(INamespaceSymbol space, HashSet<IAssemblySymbol> naming, HashSet<string> names)
    {
        foreach (var member in space.GetMembers())
        {
            if (member is INamespaceSymbol inner)
            {
                AddExposing(inner, naming, names);
            }
            else if (member is INamedTypeSymbol type && Exposes(type, naming, names))
            {
                names.Add(type.Name);
            }
        }
    }

    private static bool Exposes(INamedTypeSymbol type, HashSet<IAssemblySymbol> naming, HashSet<string> names)
    {
        var exposes = Gives(type.BaseType, naming);
        foreach (var contract in type.Interfaces)
        {
            exposes |= Gives(contract, naming);
        }

        foreach (var member in type.GetMembers())
        {
            if (member.DeclaredAccessibility == Accessibility.Private)
            {
                continue;
            }

            switch (member)
            {
                case IPropertySymbol property:
                    exposes |= Gives(property.Type, naming);
                    break;
                case IFieldSymbol field:
                    exposes |= Gives(field.Type, naming);
                    break;
                case IMethodSymbol { MethodKind: MethodKind.Ordinary } method:
                    var isGiven = Gives(method.ReturnType, naming);
                    foreach (var parameter in method.Parameters)
                    {
                        isGiven |= Gives(parameter.Type, naming);
                    }

                    exposes |= isGiven;
                    if (isGiven && method.IsExtensionMethod)
                    {
                        names.Add(method.Name);
                    }

                    break;
                case INamedTypeSymbol inner:
                    if (Exposes(inner, naming, names))
                    {
                        names.Add(inner.Name);
                    }

                    break;
            }
        }

        return exposes;
    }

    private static bool Gives(ITypeSymbol? type, HashSet<IAssemblySymbol> naming)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return Gives(array.ElementType, naming);
            case INamedTypeSymbol named:
                if (named.ContainingAssembly is { } assembly && naming.Contains(assembly))
                {
                    return true;
                }

                foreach (var argument in named.TypeArguments)
                {
                    if (Gives(argument, naming))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    private sealed class Mention
    {
        /// <summary>The last answer, with the catalogs that it is about.</summary>
        public Tuple<CatalogIndex, bool>? Last { get; set; }
    }
}
