using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

[assembly: DoNotParallelize]

namespace SmsCodeAnalyzers.Package.Tests;

/// <summary>The package of this working tree, packed once for all tests into a folder of their own.</summary>
[TestClass]
public static class PackedPackage
{
    /// <summary>Holds everything the tests write; removed when they are done.</summary>
    internal static string Folder { get; } =
        Directory.CreateTempSubdirectory("SmsCodeAnalyzers.Package.Tests-").FullName;

    internal static string Repository { get; } = FindRepository();

    /// <summary>A version that no package cache has seen: a cache keeps what it has for a version it knows.</summary>
    internal static string Version { get; } = $"0.0.1-test.{DateTime.UtcNow:yyyyMMddHHmmss}";

    /// <summary>The folder that holds the .nupkg.</summary>
    internal static string Feed { get; } = Path.Combine(Folder, "packed", "package");

    /// <summary>The unpacked .nupkg.</summary>
    internal static string Content { get; } = Path.Combine(Folder, "content");

    [AssemblyInitialize]
    public static void Pack(TestContext context)
    {
        // Artifacts of its own: the build that runs these tests may still be writing the projects' usual folders.
        Dotnet.Run(
            Repository,
            "pack", Path.Combine("src", "Package"), "--configuration", "Release", $"-p:Version={Version}",
            "--artifacts-path", Path.Combine(Folder, "packed"), "--disable-build-servers").MustSucceed();
        ZipFile.ExtractToDirectory(Directory.GetFiles(Feed).Single(), Content);
    }

    [AssemblyCleanup]
    public static void RemoveFolder() => Directory.Delete(Folder, recursive: true);

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SmsCodeAnalyzers.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not lie in the repository.");
        }

        return folder.FullName;
    }
}
