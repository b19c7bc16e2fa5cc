using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// What can be said of a literal's place by syntax alone, before anything is bound: whether a constant can meet a code there, and
/// whether what stands across the operator can be one by its name.
/// </summary>
internal static class CodeUseSyntax
{
    // SyntaxKind.ExpressionElement of a collection expression, which the oldest supported compiler does not know.
    private const int ExpressionElement = 9077;

    private const int MaxDepth = 6;

    // Calls that hand on what they are called on or given.
    private static readonly HashSet<string> s_passages = new(System.StringComparer.Ordinal)
    {
        "ToString", "Trim", "TrimStart", "TrimEnd", "GetValueOrDefault", "ToUpper", "ToLower", "ToUpperInvariant", "ToLowerInvariant", "GetAwaiter",
        "GetResult", "ConfigureAwait", "Parse", "ToInt16", "ToInt32", "ToInt64", "ToUInt16", "ToUInt32", "ToUInt64", "ToByte", "ToSByte", "Replace",
    };

    // Calls that ask how many, how long or where, which ordinary code compares with small numbers all the time.
    private static readonly HashSet<string> s_counts = new(System.StringComparer.Ordinal)
    {
        "Count", "LongCount", "IndexOf", "LastIndexOf", "Compare", "CompareTo", "CompareOrdinal", "Sum", "Max", "Min", "GetHashCode", "GetLength", "Read", "ReadByte",
        "SaveChanges", "ExecuteNonQuery", "FindIndex", "BinarySearch", "Abs", "Sign", "Floor", "Ceiling", "Round", "Next", "Decrement", "Increment", "CompareExchange",
    };

    /// <summary>Whether a literal stands where a constant can meet a code: compared, in a pattern, as a label, written, or passed.</summary>
    /// <param name="literal">The literal.</param>
    /// <param name="catalogs">The names of the members that carry codes.</param>
    /// <param name="words">Whether attributes or options give codes to members of other names too.</param>
    public static bool MayMeetCode(LiteralExpressionSyntax literal, CatalogIndex catalogs, SmsWords words) =>
        MayMeetCode(literal, catalogs, words, anyName: false);

    /// <summary>Whether a value that is no code stands where it can be one by mistake.</summary>
    /// <param name="literal">The literal.</param>
    /// <param name="catalogs">The names of the members that carry codes.</param>
    /// <param name="words">Whether attributes or options give codes to members of other names too.</param>
    /// <param name="anyName">Whether what stands across the operator may have any name.</param>
    public static bool MayMeetCode(LiteralExpressionSyntax literal, CatalogIndex catalogs, SmsWords words, bool anyName)
    {
        SyntaxNode node = literal;
        var isCast = false;
        while (node.Parent is ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax or CastExpressionSyntax or ConditionalExpressionSyntax or CheckedExpressionSyntax
            || (node.Parent is BinaryExpressionSyntax binary && binary.IsKind(SyntaxKind.CoalesceExpression) && binary.Right == node))
        {
            if (node.Parent is PrefixUnaryExpressionSyntax sign && !sign.IsKind(SyntaxKind.UnaryMinusExpression) && !sign.IsKind(SyntaxKind.UnaryPlusExpression))
            {
                return false;
            }

            isCast |= node.Parent is CastExpressionSyntax { Type: not PredefinedTypeSyntax };
            node = node.Parent;
        }

        return IsPlace(node) && (isCast || anyName || IsNamedCode(literal, node, catalogs) || words.HasDeclaredNames(literal.SyntaxTree));
    }

    /// <summary>Whether an expression can carry a code, by the names in it.</summary>
    public static bool MayBeCode(ExpressionSyntax expression, CatalogIndex catalogs) => MayBeCode(expression, catalogs, 0);

    private static bool IsNamedCode(LiteralExpressionSyntax literal, SyntaxNode node, CatalogIndex catalogs) =>
        node.Parent switch
        {
            BinaryExpressionSyntax binary => MayBeCode(binary.Left == node ? binary.Right : binary.Left, catalogs, 0),
            ConstantPatternSyntax pattern => MayMatchCode(pattern, catalogs),
            CaseSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax statement } => MayBeCode(statement.Expression, catalogs, 0),
            AssignmentExpressionSyntax assignment => !IsDefault(literal) && MayBeCode(assignment.Left, catalogs, 0),
            EqualsValueClauseSyntax value => !IsDefault(literal) && IsNamed(value.Parent, catalogs),
            ReturnStatementSyntax or ArrowExpressionClauseSyntax => !IsDefault(literal) && IsReturnedCode(node.Parent, catalogs),
            ArgumentSyntax argument => !IsDefault(literal) || IsTest(argument),
            _ => true,
        };

    // Of the calls that take 0 and 1 only those that compare, and what makes collections, test; the others write defaults.
    private static bool IsTest(ArgumentSyntax argument) =>
        argument.Parent?.Parent is ImplicitElementAccessSyntax
        || (argument.Parent is TupleExpressionSyntax tuple && IsCompared(tuple))
        || (argument.Parent?.Parent is InvocationExpressionSyntax call && NameOf(call.Expression) is "Equals" or "StartsWith" or "Compare" or "CompareTo" or "Create");

    private static bool IsCompared(TupleExpressionSyntax tuple)
    {
        SyntaxNode node = tuple;
        while (node.Parent is ParenthesizedExpressionSyntax or ArgumentSyntax { Parent: TupleExpressionSyntax })
        {
            node = node.Parent is ArgumentSyntax argument ? argument.Parent! : node.Parent;
        }

        return node.Parent is BinaryExpressionSyntax binary && IsEquality(binary);
    }

    private static bool IsEquality(BinaryExpressionSyntax binary) => binary.IsKind(SyntaxKind.EqualsExpression) || binary.IsKind(SyntaxKind.NotEqualsExpression);

    private static bool IsPlace(SyntaxNode node) => node.Parent switch
    {
        BinaryExpressionSyntax binary => IsEquality(binary),
        ConstantPatternSyntax or CaseSwitchLabelSyntax or GotoStatementSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or SwitchExpressionArmSyntax => true,
        AssignmentExpressionSyntax assignment => assignment.Right == node
            && (assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) || assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression)),
        EqualsValueClauseSyntax value => value.Parent is not EnumMemberDeclarationSyntax,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText is "Equals" or "CompareTo" && access.Parent is InvocationExpressionSyntax,
        ArgumentSyntax argument => argument.Parent is not BracketedArgumentListSyntax || argument.Parent.Parent is ImplicitElementAccessSyntax,
        InitializerExpressionSyntax initializer => !initializer.IsKind(SyntaxKind.ComplexElementInitializerExpression) || initializer.Expressions[0] == node,
        { } parent => parent.RawKind == ExpressionElement,
        null => false,
    };

    // What is written by default is no statement about a reply, unless an attribute or an option says so.
    // By the token's text: its value would be boxed.
    private static bool IsDefault(LiteralExpressionSyntax literal) => literal.Token.Text is "0" or "1" or "\"\"";

    private static bool IsNamed(SyntaxNode? declaration, CatalogIndex catalogs) => declaration switch
    {
        VariableDeclaratorSyntax variable => catalogs.IsMemberName(variable.Identifier.ValueText) || variable.Parent?.Parent is LocalDeclarationStatementSyntax,
        ParameterSyntax parameter => catalogs.IsMemberName(parameter.Identifier.ValueText),
        PropertyDeclarationSyntax property => catalogs.IsMemberName(property.Identifier.ValueText),
        _ => false,
    };

    private static bool IsReturnedCode(SyntaxNode node, CatalogIndex catalogs)
    {
        for (var current = node.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case MethodDeclarationSyntax method:
                    return catalogs.IsMemberName(method.Identifier.ValueText);
                case LocalFunctionStatementSyntax function:
                    return catalogs.IsMemberName(function.Identifier.ValueText);
                case PropertyDeclarationSyntax property:
                    return catalogs.IsMemberName(property.Identifier.ValueText);
                case AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }

    /// <summary>What a constant pattern is matched against: the property of a subpattern, or what stands before <c>is</c> and <c>switch</c>.</summary>
    private static bool MayMatchCode(SyntaxNode pattern, CatalogIndex catalogs)
    {
        for (var node = pattern.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case IsPatternExpressionSyntax test:
                    return MayBeCode(test.Expression, catalogs, 0);
                case SwitchExpressionSyntax switchExpression:
                    return MayBeCode(switchExpression.GoverningExpression, catalogs, 0);
                case SwitchStatementSyntax switchStatement:
                    return MayBeCode(switchStatement.Expression, catalogs, 0);
                case SubpatternSyntax { Parent: PropertyPatternClauseSyntax, ExpressionColon: { } colon }:
                    return MayBeCode(colon.Expression, catalogs, 0);
                case SubpatternSyntax or ListPatternSyntax:
                    return true;
                case StatementSyntax:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Whether an expression can carry a code, by the names in it and by how the locals among them are declared.</summary>
    private static bool MayBeCode(ExpressionSyntax expression, CatalogIndex catalogs, int depth)
    {
        while (depth++ < MaxDepth)
        {
            switch (expression)
            {
                case IdentifierNameSyntax name:
                    return catalogs.IsMemberName(name.Identifier.ValueText) || IsDeclaredAsCode(name, catalogs, depth);
                case MemberAccessExpressionSyntax access:
                    if (catalogs.IsMemberName(access.Name.Identifier.ValueText))
                    {
                        return true;
                    }

                    // A nullable's or an XML element's value, a task's result, a list's head; any name may stand for a tuple's element.
                    if (access.Name.Identifier.ValueText is not ("Value" or "Result" or "InnerText" or "First"))
                    {
                        return access.Expression is IdentifierNameSyntax owner && IsElement(access.Name.Identifier.ValueText, owner);
                    }

                    expression = access.Expression;
                    continue;
                case MemberBindingExpressionSyntax binding:
                    return catalogs.IsMemberName(binding.Name.Identifier.ValueText) || binding.Name.Identifier.ValueText is "Value" or "InnerText";
                case ConditionalAccessExpressionSyntax access:
                    expression = access.WhenNotNull;
                    continue;
                case InvocationExpressionSyntax call:
                    var called = NameOf(call.Expression);
                    if (called is null || !s_passages.Contains(called))
                    {
                        return call.Expression is SimpleNameSyntax || called is null || !s_counts.Contains(called);
                    }

                    if (call.Expression is MemberAccessExpressionSyntax { Expression: var receiver } && call.ArgumentList.Arguments.Count == 0)
                    {
                        expression = receiver;
                        continue;
                    }

                    return true;
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    continue;
                case PostfixUnaryExpressionSyntax postfix:
                    expression = postfix.Operand;
                    continue;
                case AwaitExpressionSyntax awaited:
                    expression = awaited.Expression;
                    continue;
                case AssignmentExpressionSyntax assignment:
                    expression = assignment.Right;
                    continue;
                case BinaryExpressionSyntax binary:
                    if (!binary.IsKind(SyntaxKind.CoalesceExpression))
                    {
                        return false;
                    }

                    expression = binary.Left;
                    continue;
                case CheckedExpressionSyntax arithmetic:
                    expression = arithmetic.Expression;
                    continue;
                case CastExpressionSyntax or ElementAccessExpressionSyntax or ElementBindingExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionSyntax or TupleExpressionSyntax:
                    return true;
                default:
                    return false;
            }
        }

        return true;
    }

    /// <summary>Whether a member can be the element of a tuple that a local holds.</summary>
    private static bool IsElement(string member, IdentifierNameSyntax owner)
    {
        if (member.StartsWith("Item", System.StringComparison.Ordinal))
        {
            return true;
        }

        for (SyntaxNode? node = owner.Parent; node is not null and not MemberDeclarationSyntax; node = node.Parent)
        {
            if (node is BlockSyntax block && FindDeclarator(block.Statements, owner.Identifier.ValueText) is { } declarator)
            {
                return declarator.Initializer?.Value is TupleExpressionSyntax;
            }
        }

        return false;
    }

    private static string? NameOf(ExpressionSyntax called) => called switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>
    /// How a name is declared in the blocks around it. A parameter and a field carry codes by their names only; a local also by
    /// what it is made from.
    /// </summary>
    private static bool IsDeclaredAsCode(IdentifierNameSyntax use, CatalogIndex catalogs, int depth)
    {
        var name = use.Identifier.ValueText;
        for (SyntaxNode? node = use.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case BlockSyntax block:
                    if (FindDeclarator(block.Statements, name) is { } declarator)
                    {
                        return declarator.Initializer is not { Value: var value } || IsWrittenLater(value) || MayBeCode(value, catalogs, depth);
                    }

                    break;
                case SwitchSectionSyntax section:
                    if (FindDeclarator(section.Statements, name) is { } inSection)
                    {
                        return inSection.Initializer is not { Value: var sectionValue } || IsWrittenLater(sectionValue) || MayBeCode(sectionValue, catalogs, depth);
                    }

                    break;
                case ForStatementSyntax { Declaration: { } declaration }:
                    foreach (var variable in declaration.Variables)
                    {
                        if (variable.Identifier.ValueText == name)
                        {
                            return false;
                        }
                    }

                    break;
                case ForEachStatementSyntax loop when loop.Identifier.ValueText == name:
                    return false;
                case AnonymousFunctionExpressionSyntax function when IsParameter(function, name):
                    return false;
                case BaseMethodDeclarationSyntax method:
                    // A field, a parameter, or a local that a pattern, an out argument or a deconstruction declares.
                    return !IsParameter(method.ParameterList, name) && (!LooksLikeField(name) || IsFieldOfCode(method.Parent, name, catalogs, depth));
                case GlobalStatementSyntax:
                    return true;
                case MemberDeclarationSyntax member:
                    return !LooksLikeField(name) || IsFieldOfCode(member.Parent, name, catalogs, depth);
            }
        }

        return false;
    }

    /// <summary>Whether a constructor stores a code in a field or property of another name.</summary>
    private static bool IsFieldOfCode(SyntaxNode? type, string name, CatalogIndex catalogs, int depth)
    {
        if (type is not TypeDeclarationSyntax declaration)
        {
            return false;
        }

        foreach (var member in declaration.Members)
        {
            if (member is not ConstructorDeclarationSyntax { Body: { } body })
            {
                continue;
            }

            foreach (var statement in body.Statements)
            {
                if (statement is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment }
                    && NameOf(assignment.Left) == name
                    && MayBeCode(assignment.Right, catalogs, depth))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // int status = 0; … status = reply.Status;
    private static bool IsWrittenLater(ExpressionSyntax value) => value is LiteralExpressionSyntax or DefaultExpressionSyntax or PrefixUnaryExpressionSyntax
        || value is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" };

    private static bool LooksLikeField(string name) => name.Length > 0 && (name[0] == '_' || char.IsUpper(name[0]));

    private static VariableDeclaratorSyntax? FindDeclarator(SyntaxList<StatementSyntax> statements, string name)
    {
        foreach (var statement in statements)
        {
            if (statement is LocalDeclarationStatementSyntax local)
            {
                foreach (var variable in local.Declaration.Variables)
                {
                    if (variable.Identifier.ValueText == name)
                    {
                        return variable;
                    }
                }
            }
        }

        return null;
    }

    private static bool IsParameter(AnonymousFunctionExpressionSyntax function, string name) => function switch
    {
        SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.ValueText == name,
        ParenthesizedLambdaExpressionSyntax lambda => IsParameter(lambda.ParameterList, name),
        _ => false,
    };

    private static bool IsParameter(ParameterListSyntax parameters, string name)
    {
        foreach (var parameter in parameters.Parameters)
        {
            if (parameter.Identifier.ValueText == name)
            {
                return true;
            }
        }

        return false;
    }
}
