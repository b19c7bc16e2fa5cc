using System.IO;
using System.Linq;
using System.Reflection;

namespace SmsCodeAnalyzers.Tests.Documentation;

/// <summary>The files of the repository that the running tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string FullPath(string path) => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    public static string Read(string path) => File.ReadAllText(FullPath(path)).Replace("\r\n", "\n");

    public static string[] ReadLines(string path) => Read(path).Split('\n');
}
