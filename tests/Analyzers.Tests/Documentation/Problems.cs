using System;
using System.Collections.Generic;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace SmsCodeAnalyzers.Tests.Documentation;

/// <summary>Collects everything that is wrong, so that one run of a test names it all.</summary>
internal sealed class Problems
{
    private readonly List<string> _problems = new();

    /// <summary>Asks <paramref name="check"/> of every item; there must be at least one, or nothing was proved.</summary>
    public static void InEach<T>(IReadOnlyCollection<T> items, Action<T, Problems> check)
    {
        Assert.AreNotEqual(0, items.Count, "There is nothing to check.");
        var problems = new Problems();
        foreach (var item in items)
        {
            check(item, problems);
        }

        problems.AssertNone();
    }

    public void Unless(bool condition, string problem)
    {
        if (!condition)
        {
            _problems.Add(problem);
        }
    }

    private void AssertNone()
    {
        if (_problems.Count > 0)
        {
            Assert.Fail(string.Join(Environment.NewLine, _problems));
        }
    }
}
