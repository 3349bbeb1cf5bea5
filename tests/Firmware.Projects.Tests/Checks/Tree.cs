namespace SSBms.Firmware.Projects.Tests.Checks;

/// <summary>A source tree with firmware, boards, tests and a solution.</summary>
public sealed class Tree
{
    private static readonly string[] s_roomsWithBoardProjects = ["boards", "firmware", "tests"];

    private readonly string _root;

    public Tree(string root)
    {
        _root = System.IO.Path.GetFullPath(root);
    }

    /// <summary>The tree these tests were built from.</summary>
    public static Tree Own()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder != null && !File.Exists(System.IO.Path.Combine(folder, "SSBms.sln")))
        {
            folder = System.IO.Path.GetDirectoryName(folder);
        }

        return new Tree(folder ?? throw new InvalidOperationException("SSBms.sln not found above the tests"));
    }

    public string FullPath(string path)
    {
        return System.IO.Path.Combine(_root, path);
    }

    public string Relative(string fullPath)
    {
        return System.IO.Path.GetRelativePath(_root, System.IO.Path.GetFullPath(fullPath)).Replace('\\', '/');
    }

    public bool Exists(string path)
    {
        return File.Exists(FullPath(path));
    }

    /// <summary>Files below a folder, without what a build leaves there; in a fixed order.</summary>
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

    /// <summary>Every board project.</summary>
    public IReadOnlyList<ProjectFile> BoardProjects()
    {
        return [.. s_roomsWithBoardProjects.SelectMany(room => Files(room, "*.nfproj")).Select(path => new ProjectFile(this, path))];
    }
}
