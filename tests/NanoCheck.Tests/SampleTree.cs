using SSBms.NanoCheck.Projects;

namespace SSBms.NanoCheck.Tests;

/// <summary>A small consistent tree in a temporary folder, one library and one application, for a test to break.</summary>
public sealed class SampleTree : IDisposable
{
    public const string Library = "firmware/Lib/Lib.nfproj";
    public const string LibraryHost = "firmware/Lib/Lib.csproj";
    public const string LibraryPackages = "firmware/Lib/packages.config";
    public const string Application = "boards/App/App.nfproj";
    public const string ApplicationPackages = "boards/App/packages.config";
    public const string Solution = "SSBms.sln";

    private const string LibraryId = "0d6e3b1c-1111-4c43-9d53-000000000001";
    private const string ApplicationId = "0d6e3b1c-2222-4c43-9d53-000000000002";
    private const string Core = "nanoFramework.CoreLibrary";

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("ssbms-nanocheck-");

    public SampleTree()
    {
        Write("firmware/Lib/One.cs", "class One { }");
        Write("firmware/Lib/Part/Two.cs", "class Two { }");
        Write("firmware/Lib/obj/Left.cs", "class Left { }");
        Write(Library, BoardProject("Lib", LibraryId, "Library", string.Empty, "One.cs", @"Part\Two.cs"));
        Write(LibraryHost, HostProject("Lib", string.Empty));
        Write(LibraryPackages, Packages());
        Write("boards/App/Program.cs", "class Program { }");
        Write(Application, BoardProject("App", ApplicationId, "Exe", @"..\..\firmware\Lib\Lib.nfproj", "Program.cs"));
        Write("boards/App/App.csproj", HostProject("App", "../../firmware/Lib/Lib.csproj"));
        Write(ApplicationPackages, Packages());
        Write(Solution, SolutionText());
        Tree = new Tree(_root.FullName);
    }

    internal Tree Tree { get; }

    public void Dispose()
    {
        _root.Delete(recursive: true);
    }

    public void Write(string path, string text)
    {
        string full = Path.Combine(_root.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public void Delete(string path)
    {
        File.Delete(Path.Combine(_root.FullName, path));
    }

    /// <summary>Replaces a text that must be there.</summary>
    /// <returns>The line it was in, from 1.</returns>
    public int Replace(string path, string old, string replacement)
    {
        string full = Path.Combine(_root.FullName, path);
        string text = File.ReadAllText(full);
        int at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.IsGreaterThanOrEqualTo(0, at, $"'{old}' is not in {path}");
        File.WriteAllText(full, text.Replace(old, replacement, StringComparison.Ordinal));
        return text[..at].Count(character => character == '\n') + 1;
    }

    /// <summary>The line a text is in, from 1.</summary>
    public int LineOf(string path, string text)
    {
        return Replace(path, text, text);
    }

    private static string BoardProject(string name, string id, string output, string reference, params string[] files)
    {
        string compile = string.Join('\n', files.Select(file => $"""    <Compile Include="{file}" />"""));
        string project = reference.Length == 0 ? string.Empty : $"""    <ProjectReference Include="{reference}" />""";
        return $"""
            <?xml version="1.0" encoding="utf-8"?>
            <Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
              <PropertyGroup>
                <ProjectGuid>{id}</ProjectGuid>
                <OutputType>{output}</OutputType>
                <RootNamespace>{name}</RootNamespace>
                <AssemblyName>{name}</AssemblyName>
                <Nullable>enable</Nullable>
                <LangVersion>10.0</LangVersion>
              </PropertyGroup>
              <ItemGroup>
            {compile}
              </ItemGroup>
              <ItemGroup>
                <Reference Include="mscorlib, Version=1.17.11.0, Culture=neutral, PublicKeyToken=c07d481e9758c731">
                  <HintPath>..\..\packages\{Core}.1.17.11\lib\mscorlib.dll</HintPath>
                </Reference>
              </ItemGroup>
              <ItemGroup>
            {project}
              </ItemGroup>
            </Project>
            """;
    }

    private static string HostProject(string name, string reference)
    {
        string project = reference.Length == 0 ? string.Empty : $"""    <ProjectReference Include="{reference}" />""";
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <AssemblyName>{name}</AssemblyName>
                <RootNamespace>{name}</RootNamespace>
              </PropertyGroup>
              <ItemGroup>
            {project}
              </ItemGroup>
            </Project>
            """;
    }

    private static string Packages()
    {
        return $"""
            <?xml version="1.0" encoding="utf-8"?>
            <packages>
              <package id="{Core}" version="1.17.11" targetFramework="netnano1.0" />
            </packages>
            """;
    }

    private static string SolutionText()
    {
        string library = LibraryId.ToUpperInvariant();
        string application = ApplicationId.ToUpperInvariant();
        string[] lines =
        [
            "Microsoft Visual Studio Solution File, Format Version 12.00",
            $$"""Project("{11A8DD76-328B-46DF-9F39-F559912D0360}") = "Lib", "firmware\Lib\Lib.nfproj", "{{{library}}}" """.TrimEnd(),
            "EndProject",
            $$"""Project("{11A8DD76-328B-46DF-9F39-F559912D0360}") = "App", "boards\App\App.nfproj", "{{{application}}}" """.TrimEnd(),
            "EndProject",
            "Global",
            "\tGlobalSection(SolutionConfigurationPlatforms) = preSolution",
            "\t\tDebug|Any CPU = Debug|Any CPU",
            "\tEndGlobalSection",
            "\tGlobalSection(ProjectConfigurationPlatforms) = postSolution",
            $$"""{{"\t\t"}}{{{library}}}.Debug|Any CPU.ActiveCfg = Debug|Any CPU""",
            $$"""{{"\t\t"}}{{{library}}}.Debug|Any CPU.Build.0 = Debug|Any CPU""",
            $$"""{{"\t\t"}}{{{application}}}.Debug|Any CPU.ActiveCfg = Debug|Any CPU""",
            $$"""{{"\t\t"}}{{{application}}}.Debug|Any CPU.Build.0 = Debug|Any CPU""",
            $$"""{{"\t\t"}}{{{application}}}.Debug|Any CPU.Deploy.0 = Debug|Any CPU""",
            "\tEndGlobalSection",
            "EndGlobal",
        ];
        return string.Join("\r\n", lines);
    }
}
