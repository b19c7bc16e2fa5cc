using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SmsCodeAnalyzers.Package.Tests;

/// <summary>A small project that consumes the package, beside others in a solution that is built once.</summary>
internal sealed class Consumer
{
    private const string Reference = """<PackageReference Include="SmsCodeAnalyzers" Version="$(SmsCodeAnalyzersVersion)" PrivateAssets="all" />""";

    private readonly string _name;
    private readonly string _project;
    private readonly (string Path, string Text)[] _files;

    private Consumer(string name, string project, (string Path, string Text)[] files)
    {
        _name = name;
        _project = project;
        _files = files;
    }

    public string Folder => Path.Combine(Consumers.Folder, _name);

    public string ProjectFile => Path.Combine(Folder, _name + ".csproj");

    /// <summary>The built assembly.</summary>
    public string Assembly => Path.Combine(Folder, "bin", "out", _name + ".dll");

    /// <summary>The warnings and errors of its build, without the folder and the project's name.</summary>
    public IReadOnlyList<string> Messages => MessagesIn(Consumers.BuildOutput);

    public static Consumer Library(string name, string properties, params (string Path, string Text)[] files) =>
        Of(name, properties, Reference, files);

    public static Consumer Program(string name, string properties, params (string Path, string Text)[] files) =>
        Of(name, "<OutputType>Exe</OutputType>" + properties, Reference, files);

    public static Consumer WithReferences(string name, string references, params (string Path, string Text)[] files) =>
        Of(name, "", references, files);

    public void Write()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(ProjectFile, _project);
        foreach (var (path, text) in _files)
        {
            File.WriteAllText(Path.Combine(Folder, path), text);
        }
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public IReadOnlyList<string> MessagesIn(Dotnet.Outcome build)
    {
        var end = $" [{ProjectFile}]";
        return build.Lines
            .Where(line => line.EndsWith(end, StringComparison.Ordinal))
            .Select(line => line[..^end.Length].Replace(Folder + Path.DirectorySeparatorChar, ""))
            .Where(line => line.Contains(": warning ") || line.Contains(": error "))
            .Distinct()
            .ToList();
    }

    /// <summary>The full names of the types in the built assembly: of all, or of those that <paramref name="wanted"/> asks for.</summary>
    public IReadOnlyList<string> Types(Func<TypeDefinition, bool>? wanted = null)
    {
        using var file = new PEReader(File.ReadAllBytes(Assembly).ToImmutableArray());
        var metadata = file.GetMetadataReader();
        return metadata.TypeDefinitions
            .Select(metadata.GetTypeDefinition)
            .Where(type => wanted is null || wanted(type))
            .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")
            .ToList();
    }

    private static Consumer Of(string name, string properties, string references, (string Path, string Text)[] files) =>
        new(
            name,
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <AppendTargetFrameworkToOutputPath>false</AppendTargetFrameworkToOutputPath>
                <OutputPath>bin/out/</OutputPath>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {references}
              </ItemGroup>
            </Project>

            """,
            files);
}
