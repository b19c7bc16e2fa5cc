using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Constants;

/// <summary>
/// All that the constants need to know about the compilation they are generated into; equal by value, so that an edit
/// which changes nothing of it generates nothing anew.
/// </summary>
/// <param name="TypeInTheWay">A type that has the name of the constants' namespace or of one around it.</param>
/// <param name="VisibleClasses">The classes that need not be generated: the compilation sees the same one elsewhere.</param>
internal sealed record Surroundings(string? TypeInTheWay, EquatableArray<string> VisibleClasses)
{
    public static Surroundings Of(
        Compilation compilation, string constantsNamespace, IEnumerable<CodeSet> sets, CancellationToken cancellationToken)
    {
        // The merged global namespace leaves out what a reference hides behind an extern alias.
        var container = compilation.GlobalNamespace;
        foreach (var segment in constantsNamespace.Split('.'))
        {
            // A file-local type counts too: older compilers do not let it stand beside the namespace.
            var inTheWay = container.GetTypeMembers(segment, 0).FirstOrDefault(type => IsAccessible(compilation, type));
            if (inTheWay != null)
            {
                return new Surroundings(inTheWay.ToDisplayString(), EquatableArray<string>.Empty);
            }

            var inner = container.GetMembers(segment).OfType<INamespaceSymbol>().FirstOrDefault();
            if (inner == null)
            {
                return new Surroundings(null, EquatableArray<string>.Empty);
            }

            container = inner;
        }

        var visible = ImmutableArray.CreateBuilder<string>();
        foreach (var set in sets)
        {
            cancellationToken.ThrowIfCancellationRequested();
            AddIfSame(set.CodeClass, set);
            AddIfSame(set.TextClass, set);
            AddIfSame(set.TypeClass, set);
        }

        AddIfSame(ConstantsSource.AttributeClass, null);
        return new Surroundings(null, new EquatableArray<string>(visible.ToImmutable()));

        void AddIfSame(string name, CodeSet? set)
        {
            // Of two visible classes C# could not choose one: a class of the compilation's own settles it.
            var accessible = container.GetTypeMembers(name, 0)
                .Where(type => !type.IsFileLocal && IsAccessible(compilation, type))
                .Take(2)
                .ToList();
            if (accessible.Count == 1
                && Constant(accessible[0], ConstantsSource.FingerprintConstant) == ConstantsSource.Fingerprint(set)
                && Constant(accessible[0], ConstantsSource.CodeSetConstant) == set?.FullName)
            {
                visible.Add(name);
            }
        }
    }

    private static bool IsAccessible(Compilation compilation, INamedTypeSymbol type) =>
        compilation.IsSymbolAccessibleWithin(type, compilation.Assembly);

    private static string? Constant(INamedTypeSymbol type, string name) =>
        type.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault(field => field.IsConst)?.ConstantValue as string;
}
