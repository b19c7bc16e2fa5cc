using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace SmsCodeAnalyzers.Package.Tests;

/// <summary>The consumers of the tests, restored from a folder feed with a package cache of their own, and built once.</summary>
internal static class Consumers
{
    private const string Reply = """
        namespace Shop.Amoot
        {
            public class AmootReply
            {
                public int Status { get; set; }
            }
        }

        """;

    /// <summary>One raw code; the marked line is where the tests expect it.</summary>
    private const string RawCode = """
        namespace Shop.Amoot
        {
            public static class Gateway
            {
                public static bool MustRenew(AmootReply amootReply)
                {
                    return amootReply.Status == -204;
                }
            }
        }

        """;

    private const string RawCodeOfIPPanel = """
        namespace Shop.Panel
        {
            public class IPPanelReply
            {
                public int ErrorCode { get; set; }

                public bool IsSent()
                {
                    return ErrorCode == 0;
                }
            }
        }

        """;

    /// <summary>Prints what it makes of each status, so that a run shows whether a change kept the behaviour.</summary>
    private const string Program = """
        using System;
        using System.Linq;
        using Shop.Amoot;

        foreach (var status in Enumerable.Range(-310, 700))
        {
            var amootReply = new AmootReply {   Status = status };
            Console.WriteLine($"{status}: {Report.Of(amootReply)}, {Report.Succeeded(amootReply)}, {Gateway.MustRenew(amootReply)}");
        }

        static class Report
        {
            public static string Of(AmootReply amootReply)
            {
                switch (amootReply.Status)
                {
                    case 1: return "sent";
                    case 0: return "failed";
                    case -204: return "renew the token";
                }
                if (amootReply.Status < 0) return "refused";
                return   "unknown";
            }

            public static bool Succeeded(AmootReply amootReply)
            {
                if (amootReply.Status == 0) { return false; }
                else if (amootReply.Status == -204) { return false; }
                return true;
            }
        }

        """;

    private const string NamedCode = """
        namespace Shop.Amoot
        {
            /// <summary>What the shop makes of a reply.</summary>
            public static class Gateway
            {
                /// <summary>The number that stands for the expired token.</summary>
                public const int Expired = SmsCodes.AmootSmsStatusCode.TokenExpired;

                /// <summary>The text that stands for it.</summary>
                public const string ExpiredText = SmsCodes.AmootSmsStatusText.TokenExpired;

                /// <summary>Whether the token has to be renewed.</summary>
                /// <param name="amootStatus">The status.</param>
                public static bool MustRenew(int amootStatus)
                {
                    return amootStatus == Expired;
                }
            }
        }

        """;

    private const string OrdinaryCode = """
        namespace Shop
        {
            public static class Orders
            {
                public static bool IsOpen(int status)
                {
                    return status == -204 || status == 0;
                }
            }
        }

        """;

    private const string UsesConstants = """
        System.Console.WriteLine(SmsCodes.AmootSmsStatusCode.TokenExpired);
        System.Console.WriteLine(SmsCodes.AmootSmsStatusText.TokenExpired);
        System.Console.WriteLine(SmsCodes.JetSmsResponseText.Success);
        System.Console.WriteLine(SmsCodes.AmootSmsStatusCode.CodeSet);

        """;

    public static readonly Consumer Default = Consumer.Library(
        "Default", "<ErrorLog>$(MSBuildProjectDirectory)/errors.sarif,version=2.1</ErrorLog>", ("Reply.cs", Reply), ("Gateway.cs", RawCode));

    public static readonly Consumer Constants = Consumer.Program("Constants", "", ("Program.cs", UsesConstants));

    public static readonly Consumer Ordinary = Consumer.Library(
        "Ordinary", "<EnableNETAnalyzers>true</EnableNETAnalyzers>", ("Orders.cs", OrdinaryCode));

    public static readonly Consumer Documented = Consumer.Library(
        "Documented",
        "<GenerateDocumentationFile>true</GenerateDocumentationFile><TreatWarningsAsErrors>true</TreatWarningsAsErrors><Nullable>enable</Nullable>",
        ("Gateway.cs", NamedCode));

    public static readonly Consumer OldLanguage = Consumer.Library(
        "OldLanguage",
        "<TargetFramework>netstandard2.0</TargetFramework><LangVersion>7.3</LangVersion><GenerateDocumentationFile>true</GenerateDocumentationFile><TreatWarningsAsErrors>true</TreatWarningsAsErrors>",
        ("Gateway.cs", NamedCode));

    public static readonly Consumer Configured = Consumer.Library(
        "Configured",
        "<SmsCodesProviders>JetSms;AmootSms</SmsCodesProviders><SmsCodesVisibility>public</SmsCodesVisibility><SmsCodesNamespace>Shop.Codes</SmsCodesNamespace>",
        ("Reply.cs", Reply),
        ("Gateway.cs", RawCode),
        ("Panel.cs", RawCodeOfIPPanel));

    /// <summary>A list as one writes it by hand: on several lines, with blanks, in any letter case, parted by either separator.</summary>
    public static readonly Consumer Listed = Consumer.Library(
        "Listed",
        "<SmsCodesProviders>\n  jetsms;\n  AMOOTSMS ,\n</SmsCodesProviders>",
        ("Reply.cs", Reply),
        ("Gateway.cs", RawCode),
        ("Panel.cs", RawCodeOfIPPanel));

    public static readonly Consumer Misspelt = Consumer.Library(
        "Misspelt",
        "<SmsCodesProviders>Amoot; jetsms ,IPPanell;</SmsCodesProviders>",
        ("Reply.cs", Reply),
        ("Gateway.cs", RawCode));

    public static readonly Consumer AllProviders = Consumer.Library("AllProviders", "", ("Panel.cs", RawCodeOfIPPanel));

    public static readonly Consumer None = InMode("none", "None");

    public static readonly Consumer Recommended = InMode("Recommended");

    public static readonly Consumer Strict = InMode("Strict");

    public static readonly Consumer Unknown = InMode("Loud", "Unknown");

    public static readonly Consumer StrictButOff = InMode(
        "Strict", "StrictButOff", (".editorconfig", "[*.cs]\ndotnet_diagnostic.SMS1001.severity = none\n"));

    public static readonly Consumer NoneButError = InMode(
        "None", "NoneButError", (".globalconfig", "is_global = true\ndotnet_diagnostic.SMS1001.severity = error\n"));

    public static readonly Consumer DefaultByCategory = InMode(
        "Default", "DefaultByCategory", (".editorconfig", "[*.cs]\ndotnet_analyzer_diagnostic.category-SmsCodes.severity = error\n"));

    public static readonly Consumer OldCompiler = Consumer.Library(
        "OldCompiler",
        "",
        ("Reply.cs", Reply),
        ("Gateway.cs", RawCode),
        ("Directory.Build.targets", "<Project><PropertyGroup><CompilerApiVersion>roslyn4.4</CompilerApiVersion></PropertyGroup></Project>"));

    public static readonly Consumer NewerCompiler = Consumer.Library(
        "NewerCompiler",
        "",
        ("Reply.cs", Reply),
        ("Gateway.cs", RawCode),
        ("Directory.Build.targets", "<Project><PropertyGroup><CompilerApiVersion>roslyn4.14</CompilerApiVersion></PropertyGroup></Project>"));

    public static readonly Consumer KeepingLibrary = Consumer.WithReferences(
        "KeepingLibrary",
        """<PackageReference Include="SmsCodeAnalyzers" Version="$(SmsCodeAnalyzersVersion)" PrivateAssets="all" />""",
        ("Reply.cs", Reply));

    public static readonly Consumer AppOfKeepingLibrary = Consumer.WithReferences(
        "AppOfKeepingLibrary", """<ProjectReference Include="../KeepingLibrary/KeepingLibrary.csproj" />""", ("Gateway.cs", RawCode));

    public static readonly Consumer SharingLibrary = Consumer.WithReferences(
        "SharingLibrary",
        """<PackageReference Include="SmsCodeAnalyzers" Version="$(SmsCodeAnalyzersVersion)" PrivateAssets="none" />""",
        ("Reply.cs", Reply));

    public static readonly Consumer AppOfSharingLibrary = Consumer.WithReferences(
        "AppOfSharingLibrary",
        """<ProjectReference Include="../SharingLibrary/SharingLibrary.csproj" /></ItemGroup><PropertyGroup><SmsCodesAnalysisMode>Strict</SmsCodesAnalysisMode></PropertyGroup><ItemGroup>""",
        ("Gateway.cs", RawCode));

    public static readonly Consumer ToFix = Consumer.Program(
        "ToFix", "", ("Reply.cs", Reply), ("Gateway.cs", RawCode), ("Program.cs", Program));

    public static readonly Consumer ToFormat = Consumer.Program(
        "ToFormat", "", ("Reply.cs", Reply), ("Gateway.cs", RawCode), ("Program.cs", Program));

    private static readonly Lazy<Dotnet.Outcome> s_build = new(RestoreAndBuild);

    public static string Folder { get; } = Path.Combine(PackedPackage.Folder, "consumers");

    /// <summary>What the one build of all consumers prints; some are meant to fail.</summary>
    public static Dotnet.Outcome BuildOutput => s_build.Value;

    private static Consumer InMode(string mode, string? name = null, params (string Path, string Text)[] files) =>
        Consumer.Library(
            name ?? mode,
            $"<SmsCodesAnalysisMode>{mode}</SmsCodesAnalysisMode>",
            [("Reply.cs", Reply), ("Gateway.cs", RawCode), .. files]);

    private static Dotnet.Outcome RestoreAndBuild()
    {
        var consumers = typeof(Consumers).GetFields()
            .Where(field => field.FieldType == typeof(Consumer))
            .Select(field => (Consumer)field.GetValue(null)!)
            .ToList();
        foreach (var consumer in consumers)
        {
            consumer.Write();
        }

        // Nothing above this folder may reach the consumers.
        Write(".editorconfig", "root = true\n");
        Write("Directory.Build.targets", "<Project />\n");
        Write("Directory.Packages.props", "<Project />\n");
        Write(
            "Directory.Build.props",
            $"""
            <Project>
              <PropertyGroup>
                <RestorePackagesPath>$(MSBuildThisFileDirectory).packages</RestorePackagesPath>
                <SmsCodeAnalyzersVersion>{PackedPackage.Version}</SmsCodeAnalyzersVersion>
                <!-- The SDK's own analyzers take most of a small build's time. -->
                <EnableNETAnalyzers>false</EnableNETAnalyzers>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
            </Project>

            """);
        Write(
            "NuGet.config",
            $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{PackedPackage.Feed}" />
                <add key="machine" value="{PackageFolder()}" />
              </packageSources>
              <packageSourceMapping>
                <clear />
                <packageSource key="packed"><package pattern="SmsCodeAnalyzers*" /></packageSource>
                <packageSource key="machine"><package pattern="*" /></packageSource>
              </packageSourceMapping>
            </configuration>

            """);
        Write(
            "Consumers.slnx",
            $"""
            <Solution>
              {string.Join("\n  ", consumers.Select(consumer => $"""<Project Path="{Path.GetRelativePath(Folder, consumer.ProjectFile)}" />"""))}
            </Solution>

            """);

        return Dotnet.Run(Folder, "build", "Consumers.slnx", "--disable-build-servers", "-clp:NoSummary");
    }

    private static void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

    /// <summary>The package cache that this project was restored with, which serves what the SDK adds to a consumer.</summary>
    private static string PackageFolder() =>
        typeof(Consumers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(attribute => attribute.Key == "PackageFolder").Value!;
}
