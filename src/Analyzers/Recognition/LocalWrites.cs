using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>Something that gives a variable its value.</summary>
internal readonly struct Write
{
    public Write(WriteKind kind, Subject? subject, IInvocationOperation? call = null, IParameterSymbol? parameter = null)
    {
        Kind = kind;
        Subject = subject;
        Call = call;
        Parameter = parameter;
    }

    public WriteKind Kind { get; }

    /// <summary>The value, for <see cref="WriteKind.Value"/>; the collection, for <see cref="WriteKind.Element"/>.</summary>
    public Subject? Subject { get; }

    /// <summary>The call and its <c>out</c> parameter, for <see cref="WriteKind.Out"/>.</summary>
    public IInvocationOperation? Call { get; }

    public IParameterSymbol? Parameter { get; }
}

internal enum WriteKind
{
    /// <summary>The value of an expression or of a part of one.</summary>
    Value,

    /// <summary>An <c>out</c> argument.</summary>
    Out,

    /// <summary>An element of a collection that is iterated over.</summary>
    Element,

    /// <summary>Something that makes another value of it: arithmetic, a reference passed on.</summary>
    Changed,
}

/// <summary>Finds every place that writes a local variable or a parameter, in the member that declares it.</summary>
internal static class LocalWrites
{
    public static List<Write> Find(ISymbol variable, SyntaxNode declaration, SemanticModel model)
    {
        var writes = new List<Write>();
        AddDeclaration(declaration, model, writes);

        AddWrites(FindScope(declaration), variable, model, writes);
        return writes;
    }

    /// <summary>Every place in a type's declaration that writes one of its fields or properties.</summary>
    public static List<Write> FindInType(ISymbol member, SyntaxNode declaration, SemanticModel model)
    {
        var writes = new List<Write>();
        AddDeclaration(declaration, model, writes);
        if (declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type)
        {
            AddWrites(type, member, model, writes);
        }

        return writes;
    }

    private static void AddWrites(SyntaxNode scope, ISymbol variable, SemanticModel model, List<Write> writes)
    {
        foreach (var node in scope.DescendantNodes())
        {
            if (node is IdentifierNameSyntax name
                && name.Identifier.ValueText == variable.Name
                && IsWritten(name)
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, variable))
            {
                AddWrite(name, model, writes);
            }
        }
    }

    private static SyntaxNode FindScope(SyntaxNode declaration)
    {
        for (var node = declaration; ; node = node.Parent)
        {
            if (node.Parent is null
                || node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax or AnonymousFunctionExpressionSyntax
                    or BasePropertyDeclarationSyntax or CompilationUnitSyntax)
            {
                return node;
            }
        }
    }

    private static bool IsWritten(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Parent: AssignmentExpressionSyntax assignment } access => assignment.Left == access,
        AssignmentExpressionSyntax assignment => assignment.Left == name,
        ArgumentSyntax { Parent: TupleExpressionSyntax } argument => IsDeconstructed(argument),
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) && !argument.RefKindKeyword.IsKind(SyntaxKind.InKeyword),
        PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.PreIncrementExpression) || prefix.IsKind(SyntaxKind.PreDecrementExpression),
        PostfixUnaryExpressionSyntax postfix => postfix.IsKind(SyntaxKind.PostIncrementExpression) || postfix.IsKind(SyntaxKind.PostDecrementExpression),
        _ => false,
    };

    private static bool IsDeconstructed(ArgumentSyntax argument)
    {
        SyntaxNode node = argument;
        while (node.Parent is TupleExpressionSyntax or ArgumentSyntax)
        {
            node = node.Parent;
        }

        return node.Parent is AssignmentExpressionSyntax assignment && assignment.Left == node;
    }

    private static void AddWrite(IdentifierNameSyntax name, SemanticModel model, List<Write> writes)
    {
        switch (name.Parent is MemberAccessExpressionSyntax access ? access.Parent : name.Parent)
        {
            case AssignmentExpressionSyntax assignment when assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
                || assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression):
                AddValue(assignment.Right, model, writes);
                break;
            case ArgumentSyntax { Parent: TupleExpressionSyntax } argument:
                AddDeconstructed(argument, model, writes);
                break;
            case ArgumentSyntax argument when argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword):
                AddOut(argument, model, writes);
                break;
            default:
                writes.Add(new Write(WriteKind.Changed, null));
                break;
        }
    }

    private static void AddDeclaration(SyntaxNode declaration, SemanticModel model, List<Write> writes)
    {
        switch (declaration)
        {
            case VariableDeclaratorSyntax { Initializer.Value: var value }:
                AddValue(value, model, writes);
                break;
            case PropertyDeclarationSyntax { Initializer.Value: var initial }:
                AddValue(initial, model, writes);
                break;
            case ForEachStatementSyntax loop:
                if (Operations.Of(loop.Expression, model) is { } collection)
                {
                    writes.Add(new Write(WriteKind.Element, Subject.Of(collection)));
                }

                break;
            case SingleVariableDesignationSyntax designation:
                AddDesignation(designation, model, writes);
                break;
        }
    }

    private static void AddDesignation(SingleVariableDesignationSyntax designation, SemanticModel model, List<Write> writes)
    {
        switch (designation.Parent)
        {
            case DeclarationExpressionSyntax { Parent: ArgumentSyntax { Parent: not TupleExpressionSyntax } argument }:
                AddOut(argument, model, writes);
                return;
            case DeclarationExpressionSyntax { Parent: ArgumentSyntax argument }:
                AddDeconstructed(argument, model, writes);
                return;
            case ParenthesizedVariableDesignationSyntax:
                AddDeconstructed(designation, model, writes);
                return;
            case PatternSyntax pattern:
                var subject = model.GetOperation(pattern) is IPatternOperation operation ? Subject.OfPattern(operation) : null;
                writes.Add(subject is null ? new Write(WriteKind.Changed, null) : new Write(WriteKind.Value, subject));
                return;
            default:
                writes.Add(new Write(WriteKind.Changed, null));
                return;
        }
    }

    private static void AddValue(ExpressionSyntax value, SemanticModel model, List<Write> writes)
    {
        if (Operations.Of(value, model) is { } operation)
        {
            writes.Add(new Write(WriteKind.Value, Subject.Of(operation)));
        }
    }

    private static void AddOut(ArgumentSyntax argument, SemanticModel model, List<Write> writes)
    {
        if (model.GetOperation(argument) is IArgumentOperation { Parent: IInvocationOperation call, Parameter: { } parameter })
        {
            writes.Add(new Write(WriteKind.Out, null, call, parameter));
        }
        else
        {
            writes.Add(new Write(WriteKind.Changed, null));
        }
    }

    /// <summary>Follows <c>var (a, (b, c)) = value</c> and <c>(a, b) = value</c> from the variable up to the value.</summary>
    private static void AddDeconstructed(SyntaxNode part, SemanticModel model, List<Write> writes)
    {
        var indices = new Stack<int>();
        var node = part;
        while (true)
        {
            switch (node.Parent)
            {
                case ParenthesizedVariableDesignationSyntax designations:
                    indices.Push(designations.Variables.IndexOf((VariableDesignationSyntax)node));
                    node = designations;
                    continue;
                case TupleExpressionSyntax tuple:
                    indices.Push(tuple.Arguments.IndexOf((ArgumentSyntax)node));
                    node = tuple;
                    continue;
                case DeclarationExpressionSyntax or ArgumentSyntax or VarPatternSyntax:
                    node = node.Parent;
                    continue;
            }

            break;
        }

        Subject? subject = node switch
        {
            { Parent: AssignmentExpressionSyntax assignment } when Operations.Of(assignment.Right, model) is { } value => Subject.Of(value),
            PatternSyntax pattern when model.GetOperation(pattern) is IPatternOperation operation => Subject.OfPattern(operation),
            _ => null,
        };
        foreach (var index in indices)
        {
            subject = subject is null ? null : Subject.OfPart(subject, index);
        }

        writes.Add(subject is null ? new Write(WriteKind.Changed, null) : new Write(WriteKind.Value, subject));
    }
}
