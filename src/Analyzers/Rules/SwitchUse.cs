using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmsCodeAnalyzers.Recognition;

namespace SmsCodeAnalyzers.Rules;

/// <summary>A switch over one code set: which documented codes it leaves to its catch-all, or to nobody.</summary>
internal sealed class SwitchUse
{
    private SwitchUse(SyntaxToken keyword, CodeDomain domain, CodePlace place, ImmutableArray<CodeTarget> missing, Fate? catchAll, bool hasConstants)
    {
        HasConstants = hasConstants;
        Keyword = keyword;
        Domain = domain;
        Place = place;
        Missing = missing;
        CatchAll = catchAll;
    }

    public SyntaxToken Keyword { get; }

    public CodeDomain Domain { get; }

    /// <summary>Where in the switched value the code is.</summary>
    public CodePlace Place { get; }

    /// <summary>The documented codes that no label or arm of their own handles, in the order of the catalog.</summary>
    public ImmutableArray<CodeTarget> Missing { get; }

    /// <summary>What the catch-all does, or what follows the switch and stands for one; nothing where there is neither.</summary>
    public Fate? CatchAll { get; }

    /// <summary>Whether the constants have the form of the labels; the names of AmootSMS are not the numbers that a text can hold too.</summary>
    public bool HasConstants { get; }

    /// <summary>
    /// The one use that is judged: of a switch that tests codes in two components, the first of them, so that adding its missing cases
    /// leaves nothing to report.
    /// </summary>
    public static SwitchUse? Find(CodeRecognizer recognizer, IOperation switchOperation, SyntaxToken keyword, SemanticModel model)
    {
        var arms = SwitchArm.ArmsOf(switchOperation);
        foreach (var tests in TestsByPlace(arms))
        {
            if (recognizer.Resolve(tests.Place.Subject, model, switchOperation.Syntax) is { } origin
                && CodeDomain.Create(origin, tests.Place.Type, recognizer, recognizer.OptionsOf(switchOperation.Syntax.SyntaxTree)) is { } domain
                && DocumentedTests.AreOfTheSet(domain, tests.Constants))
            {
                return Find(recognizer, switchOperation, keyword, model, arms, tests, domain);
            }
        }

        return null;
    }

    private static SwitchUse? Find(
        CodeRecognizer recognizer,
        IOperation switchOperation,
        SyntaxToken keyword,
        SemanticModel model,
        List<SwitchArm> arms,
        (CodePlace Place, List<(object Constant, SyntaxNode Syntax)> Constants) tests,
        CodeDomain domain)
    {
        var place = tests.Place;
        var coverage = new Coverage(place, recognizer.Compilation);
        var open = new List<SwitchArm>();
        SwitchArm? catchAll = null;
        foreach (var arm in arms)
        {
            if (arm.IsCatchAll(coverage))
            {
                catchAll ??= arm;
            }
            else if (!arm.IsGuarded)
            {
                open.Add(arm);
            }
        }

        var missing = MissingIn(domain, coverage, place, open);
        if (missing.IsEmpty || (catchAll is null && IsExhaustive(switchOperation, domain, coverage, place, open)))
        {
            return null;
        }

        Fate? fate = catchAll is not null ? (catchAll.OnlyThrows ? Fate.Throws : Fate.Other)
            : switchOperation.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.StatementSyntax statement
                && FallThrough.After(statement, model) is var after && after is Fate.Throws or Fate.Fails ? after
            : null;
        return new SwitchUse(keyword, domain, place, missing, fate, DocumentedTests.AreInWireForm(domain, tests.Constants));
    }

    private static ImmutableArray<CodeTarget> MissingIn(CodeDomain domain, Coverage coverage, CodePlace place, List<SwitchArm> open)
    {
        var missing = ImmutableArray.CreateBuilder<CodeTarget>();
        foreach (var target in domain.Targets)
        {
            if (target.IsRequired && !IsHandled(domain, coverage, place, open, target))
            {
                missing.Add(target);
            }
        }

        return missing.ToImmutable();
    }

    private static bool IsHandled(CodeDomain domain, Coverage coverage, CodePlace place, List<SwitchArm> open, CodeTarget target)
    {
        foreach (var arm in open)
        {
            // (-204, true) knows of -204: what it asks besides is no matter of the code. (_, true) does not know of it.
            if (arm.Of(coverage, place, target) == CodeMatch.Yes
                || (place.Length > 0 && arm.OfCodeAlone(coverage, place, target) == CodeMatch.Yes && TellsCodesApart(domain, coverage, place, arm)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool TellsCodesApart(CodeDomain domain, Coverage coverage, CodePlace place, SwitchArm arm)
    {
        foreach (var target in domain.Targets)
        {
            if (arm.OfCodeAlone(coverage, place, target) != CodeMatch.Yes)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether arms that look at something else than the code take every code together, as (_, true) and (_, false) do.</summary>
    private static bool IsExhaustive(IOperation switchOperation, CodeDomain domain, Coverage coverage, CodePlace place, List<SwitchArm> open)
    {
        if (switchOperation is ISwitchExpressionOperation { IsExhaustive: true })
        {
            return true;
        }

        var blind = 0;
        foreach (var arm in open)
        {
            if (place.Length > 0 && !TellsCodesApart(domain, coverage, place, arm))
            {
                blind++;
            }
        }

        return blind > 1;
    }

    private static List<(CodePlace Place, List<(object Constant, SyntaxNode Syntax)> Constants)> TestsByPlace(List<SwitchArm> arms)
    {
        var places = new List<(CodePlace Place, List<(object Constant, SyntaxNode Syntax)> Constants)>();
        foreach (var arm in arms)
        {
            foreach (var (place, constant, syntax) in arm.Tests())
            {
                var index = places.FindIndex(known => known.Place.Is(place));
                if (index < 0)
                {
                    index = places.Count;
                    places.Add((place, new List<(object Constant, SyntaxNode Syntax)>()));
                }

                places[index].Constants.Add((constant, syntax));
            }
        }

        return places;
    }
}
