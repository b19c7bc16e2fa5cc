using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmsCodeAnalyzers.Rules;

/// <summary>What becomes of a value that a switch or a chain of tests lets pass.</summary>
internal enum Fate
{
    /// <summary>The statements that follow do something that is not judged.</summary>
    Other,

    /// <summary>They throw.</summary>
    Throws,

    /// <summary>They return false or a failure.</summary>
    Fails,

    /// <summary>They return true or a success.</summary>
    Succeeds,

    /// <summary>Nothing follows: the method ends.</summary>
    Ends,
}

/// <summary>Reads by syntax what follows a statement.</summary>
internal static class FallThrough
{
    /// <summary>What is reached when nothing in the statement has left the method.</summary>
    public static Fate After(StatementSyntax statement, SemanticModel model)
    {
        var hasDone = false;
        SyntaxNode current = statement;
        while (true)
        {
            foreach (var next in Following(current))
            {
                switch (next)
                {
                    case ThrowStatementSyntax:
                        return Fate.Throws;
                    case ReturnStatementSyntax { Expression: null }:
                        return hasDone ? Fate.Other : Fate.Ends;
                    case ReturnStatementSyntax { Expression: { } value }:
                        return OutcomeWords.Judge(value, model) is var fate && fate == Fate.Ends && hasDone ? Fate.Other : fate;
                    case YieldStatementSyntax yield when yield.IsKind(SyntaxKind.YieldBreakStatement):
                        return hasDone ? Fate.Other : Fate.Ends;
                    case EmptyStatementSyntax or LocalFunctionStatementSyntax:
                        continue;
                    case ExpressionStatementSyntax or LocalDeclarationStatementSyntax:
                        hasDone = true;
                        continue;
                    default:
                        return Fate.Other;
                }
            }

            switch (current.Parent)
            {
                case BlockSyntax { Parent: BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax }:
                case GlobalStatementSyntax:
                    return hasDone ? Fate.Other : Fate.Ends;
                case BlockSyntax or UsingStatementSyntax or LockStatementSyntax or FixedStatementSyntax or CheckedStatementSyntax or UnsafeStatementSyntax
                    or TryStatementSyntax or IfStatementSyntax or LabeledStatementSyntax:
                    current = current.Parent;
                    continue;
                case ElseClauseSyntax { Parent: { } alternative }:
                    current = alternative;
                    continue;
                default:
                    return Fate.Other;
            }
        }
    }

    /// <summary>Whether the statements throw in the end and leave by no other way.</summary>
    public static bool OnlyThrows(SyntaxList<StatementSyntax> statements)
    {
        foreach (var statement in statements)
        {
            switch (statement)
            {
                case ThrowStatementSyntax:
                    return true;
                case BlockSyntax block:
                    return OnlyThrows(block.Statements);
                case ExpressionStatementSyntax or LocalDeclarationStatementSyntax or EmptyStatementSyntax:
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Whether a branch always leaves the method.</summary>
    public static bool Leaves(StatementSyntax statement) => statement switch
    {
        ReturnStatementSyntax or ThrowStatementSyntax => true,
        BlockSyntax { Statements: { Count: > 0 } statements } => Leaves(statements[statements.Count - 1]),
        _ => false,
    };

    /// <summary>The statements around one, in the same list.</summary>
    public static IReadOnlyList<StatementSyntax> SiblingsOf(SyntaxNode statement)
    {
        switch (statement.Parent)
        {
            case BlockSyntax block:
                return block.Statements;
            case SwitchSectionSyntax section:
                return section.Statements;
            case GlobalStatementSyntax { Parent: CompilationUnitSyntax unit }:
                var globals = new List<StatementSyntax>();
                foreach (var member in unit.Members)
                {
                    if (member is GlobalStatementSyntax { Statement: { } global })
                    {
                        globals.Add(global);
                    }
                }

                return globals;
            default:
                return new[] { (StatementSyntax)statement };
        }
    }

    private static IEnumerable<StatementSyntax> Following(SyntaxNode current)
    {
        if (current is not StatementSyntax statement)
        {
            yield break;
        }

        var hasPassed = false;
        foreach (var sibling in SiblingsOf(statement))
        {
            if (hasPassed)
            {
                yield return sibling;
            }

            hasPassed |= sibling == statement;
        }
    }
}
