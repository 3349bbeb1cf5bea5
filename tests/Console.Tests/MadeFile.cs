namespace SSBms.Console.Tests;

/// <summary>A file to be chosen on a page, for as long as a test takes.</summary>
internal sealed class MadeFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("console-test-");

    public MadeFile(string name, string text)
    {
        Path = In(name);
        File.WriteAllText(Path, text);
    }

    public string Path { get; }

    /// <summary>A profile that the command line has made.</summary>
    public static MadeFile Profile(string name, params string[] options)
    {
        var file = new MadeFile(name, "");
        Assert.AreEqual(0, SSBms.Cli.Program.Main(["profile", "make", .. options, "-o", file.Path]));
        return file;
    }

    /// <summary>Another path beside it.</summary>
    public string In(string name)
    {
        return System.IO.Path.Combine(_folder.FullName, name);
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
    }
}
