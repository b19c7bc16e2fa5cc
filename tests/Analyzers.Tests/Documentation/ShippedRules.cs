using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SmsCodeAnalyzers.Tests.Documentation;

/// <summary>What the two assemblies of the package hold, found by reflection, so that nothing new is forgotten.</summary>
internal static class ShippedRules
{
    private const BindingFlags AnyStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static Assembly AnalyzersAssembly { get; } = typeof(DiagnosticIds).Assembly;

    public static Assembly CodeFixesAssembly { get; } = Assembly.Load("SmsCodeAnalyzers.CodeFixes");

    public static IReadOnlyList<Type> AnalyzerTypes { get; } = Concrete<DiagnosticAnalyzer>(AnalyzersAssembly);

    public static IReadOnlyList<Type> GeneratorTypes { get; } = Concrete<IIncrementalGenerator>(AnalyzersAssembly);

    public static IReadOnlyList<Type> CodeFixTypes { get; } = Concrete<CodeFixProvider>(CodeFixesAssembly);

    public static IReadOnlyList<DiagnosticAnalyzer> Analyzers { get; } = Create<DiagnosticAnalyzer>(AnalyzerTypes);

    public static IReadOnlyList<CodeFixProvider> CodeFixes { get; } = Create<CodeFixProvider>(CodeFixTypes);

    /// <summary>The constants of <see cref="DiagnosticIds"/>: name and id.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Ids { get; } = typeof(DiagnosticIds)
        .GetFields(AnyStatic)
        .Where(field => field.IsLiteral)
        .Select(field => new KeyValuePair<string, string>(field.Name, (string)field.GetRawConstantValue()!))
        .ToList();

    /// <summary>Every descriptor, of an analyzer or kept in a static field or property (as those of a generator are), ordered by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = Analyzers
        .SelectMany(analyzer => analyzer.SupportedDiagnostics)
        .Concat(AnalyzersAssembly.GetTypes().Where(type => !type.ContainsGenericParameters).SelectMany(StaticDescriptors))
        .Distinct()
        .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)
        .ToList();

    /// <summary>One descriptor of every id: a rule may have several, a message each.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Rules { get; } = Descriptors
        .GroupBy(descriptor => descriptor.Id, StringComparer.Ordinal)
        .Select(messages => messages.First())
        .ToList();

    public static bool HasFix(DiagnosticDescriptor descriptor) =>
        CodeFixes.Any(fix => fix.FixableDiagnosticIds.Contains(descriptor.Id));

    public static string Title(DiagnosticDescriptor descriptor) => Text(descriptor.Title);

    public static string Text(LocalizableString text) => text.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The severity as the documentation and <c>.editorconfig</c> files call it.</summary>
    public static string Severity(DiagnosticDescriptor descriptor) => descriptor.DefaultSeverity switch
    {
        DiagnosticSeverity.Hidden => "hidden",
        DiagnosticSeverity.Info => "suggestion",
        DiagnosticSeverity.Warning => "warning",
        _ => "error",
    };

    private static IEnumerable<DiagnosticDescriptor> StaticDescriptors(Type type) =>
        type.GetFields(AnyStatic)
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
            .Concat(type.GetProperties(AnyStatic)
                .Where(property => property.PropertyType == typeof(DiagnosticDescriptor))
                .Select(property => (DiagnosticDescriptor)property.GetValue(null)!));

    private static List<Type> Concrete<T>(Assembly assembly) =>
        assembly.GetTypes().Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type)).OrderBy(type => type.Name, StringComparer.Ordinal).ToList();

    private static List<T> Create<T>(IEnumerable<Type> types) =>
        types.Select(type => (T)Activator.CreateInstance(type, nonPublic: true)!).ToList();
}
