using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SmsCodeAnalyzers.Tests.Verifiers;

/// <summary>Files of a test; a file without a name gets one from its place in the list.</summary>
internal sealed class SourceFileList : List<(string FileName, string Content)>
{
    private readonly string _prefix;

    public SourceFileList(string prefix) => _prefix = prefix;

    public void Add(string content) => Add((_prefix + Count + ".cs", content));
}

/// <summary>One project of a test.</summary>
internal class ProjectState
{
    public ProjectState(string name, string prefix)
    {
        Name = name;
        Sources = new SourceFileList(prefix);
        AdditionalFiles = new SourceFileList(prefix);
        AnalyzerConfigFiles = new SourceFileList(prefix);
    }

    public string Name { get; }

    public SourceFileList Sources { get; }

    public SourceFileList AdditionalFiles { get; }

    /// <summary>Files called <c>/.editorconfig</c>, or <c>/.globalconfig</c> with <c>is_global = true</c>.</summary>
    public SourceFileList AnalyzerConfigFiles { get; }

    /// <summary>The names of the projects that this one refers to.</summary>
    public List<string> AdditionalProjectReferences { get; } = new();

    public List<MetadataReference> AdditionalReferences { get; } = new();

    /// <summary>A library, unless said otherwise.</summary>
    public OutputKind? OutputKind { get; set; }
}

/// <summary>The project under test and those beside it.</summary>
internal sealed class SolutionState : ProjectState
{
    public SolutionState()
        : base("TestProject", "/0/Test")
    {
    }

    public AdditionalProjects AdditionalProjects { get; } = new();

    public List<DiagnosticResult> ExpectedDiagnostics { get; } = new();

    public bool HasSources => Sources.Count > 0 || AdditionalProjects.Any(project => project.Sources.Count > 0);

    /// <summary>
    /// This state, with what it does not say taken from <paramref name="other"/>; the expected diagnostics too where the code
    /// stays the same.
    /// </summary>
    public SolutionState InheritFrom(SolutionState other)
    {
        var result = new SolutionState();
        Merge(result, this, other);
        var isSameCode = ExpectedDiagnostics.Count == 0 && result.Sources.SequenceEqual(other.Sources);
        result.ExpectedDiagnostics.AddRange(isSameCode ? other.ExpectedDiagnostics : ExpectedDiagnostics);
        foreach (var project in other.AdditionalProjects.Concat(AdditionalProjects).Select(project => project.Name).Distinct())
        {
            Merge(result.AdditionalProjects[project], AdditionalProjects[project], other.AdditionalProjects[project]);
        }

        return result;
    }

    private static void Merge(ProjectState result, ProjectState first, ProjectState second)
    {
        result.Sources.AddRange(first.Sources.Count > 0 ? first.Sources : second.Sources);
        result.AdditionalFiles.AddRange(first.AdditionalFiles.Count > 0 ? first.AdditionalFiles : second.AdditionalFiles);
        result.AnalyzerConfigFiles.AddRange(first.AnalyzerConfigFiles.Count > 0 ? first.AnalyzerConfigFiles : second.AnalyzerConfigFiles);
        result.AdditionalProjectReferences.AddRange(second.AdditionalProjectReferences);
        result.AdditionalReferences.AddRange(second.AdditionalReferences);
        result.OutputKind = first.OutputKind ?? second.OutputKind;
    }
}

/// <summary>The projects beside the one under test, made when they are first named.</summary>
internal sealed class AdditionalProjects : IEnumerable<ProjectState>
{
    private readonly List<ProjectState> _projects = new();

    public ProjectState this[string name]
    {
        get
        {
            var project = _projects.FirstOrDefault(candidate => candidate.Name == name);
            if (project == null)
            {
                project = new ProjectState(name, "/" + name + "/Test");
                _projects.Add(project);
            }

            return project;
        }
    }

    public IEnumerator<ProjectState> GetEnumerator() => _projects.ToList().GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
