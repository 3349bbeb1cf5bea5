using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Projects;

/// <summary>A source tree with firmware, boards, tests and a solution.</summary>
/// <param name="root">The folder.</param>
internal sealed class Tree(string root)
{
    private static readonly string[] s_roomsWithBoardProjects = ["boards", "firmware", "tests"];

    private readonly string _root = System.IO.Path.GetFullPath(root);

    /// <summary>The tree above a folder.</summary>
    /// <param name="start">The folder.</param>
    /// <exception cref="BadInputException">There is no solution above it.</exception>
    public static Tree Above(string start)
    {
        string? folder = System.IO.Path.GetFullPath(start);
        while (folder != null && !File.Exists(System.IO.Path.Combine(folder, "SSBms.sln")))
        {
            folder = System.IO.Path.GetDirectoryName(folder);
        }

        return new Tree(folder ?? throw new BadInputException($"SSBms.sln is not found in {start} or above"));
    }

    /// <summary>A path of this machine.</summary>
    /// <param name="path">From the root, with slashes.</param>
    public string FullPath(string path)
    {
        return System.IO.Path.Combine(_root, path);
    }

    /// <summary>A path from the root, with slashes.</summary>
    /// <param name="fullPath">A path of this machine.</param>
    public string Relative(string fullPath)
    {
        return System.IO.Path.GetRelativePath(_root, System.IO.Path.GetFullPath(fullPath)).Replace('\\', '/');
    }

    /// <summary>True when a file is there.</summary>
    /// <param name="path">From the root, with slashes.</param>
    public bool Exists(string path)
    {
        return File.Exists(FullPath(path));
    }

    /// <summary>Files below a folder, without what a build leaves there; in a fixed order.</summary>
    /// <param name="folder">From the root, with slashes.</param>
    /// <param name="pattern">Names of files, with wildcards.</param>
    public IReadOnlyList<string> Files(string folder, string pattern)
    {
        if (!Directory.Exists(FullPath(folder)))
        {
            return [];
        }

        return
        [
            .. Directory
                .EnumerateFiles(FullPath(folder), pattern, SearchOption.AllDirectories)
                .Select(Relative)
                .Where(path => !path[folder.Length..].Split('/').Any(part => part is "bin" or "obj"))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>What a file says.</summary>
    /// <param name="path">From the root, with slashes.</param>
    /// <exception cref="BadInputException">It is not there.</exception>
    public string Read(string path)
    {
        return Exists(path) ? File.ReadAllText(FullPath(path)) : throw new BadInputException($"{path} does not exist");
    }

    /// <summary>Every board project.</summary>
    public IReadOnlyList<ProjectFile> BoardProjects()
    {
        return [.. s_roomsWithBoardProjects.SelectMany(room => Files(room, "*.nfproj")).Select(path => new ProjectFile(this, path))];
    }
}
