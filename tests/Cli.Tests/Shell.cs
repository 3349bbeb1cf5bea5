using System.Diagnostics;

namespace SSBms.Cli.Tests;

/// <summary>Runs ssbms as a program of its own, in a folder of its own, as a user does.</summary>
internal sealed class Shell : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ssbms-test-");

    public string Folder => _folder.FullName;

    public static string Experiment(string name)
    {
        return Path.Combine(AppContext.BaseDirectory, "experiments", name);
    }

    public string Write(string name, string text)
    {
        string path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public string Read(string name)
    {
        return File.ReadAllText(Path.Combine(Folder, name));
    }

    public byte[] Bytes(string name)
    {
        return File.ReadAllBytes(Path.Combine(Folder, name));
    }

    public void Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(Folder, name), bytes);
    }

    public long Size(string name)
    {
        return new FileInfo(Path.Combine(Folder, name)).Length;
    }

    public bool Has(string name)
    {
        return File.Exists(Path.Combine(Folder, name));
    }

    public (int Code, string Output, string Error) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ssbms.dll"));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    /// <summary>Runs ssbms in a terminal of 80 columns. Only where the "script" of util-linux is.</summary>
    public string RunInTerminal(params string[] arguments)
    {
        var start = new ProcessStartInfo("script")
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        string command = string.Join(
            ' ',
            arguments.Prepend(Path.Combine(AppContext.BaseDirectory, "ssbms.dll")).Select(word => $"'{word}'")
        );
        start.ArgumentList.Add("-qec");
        start.ArgumentList.Add($"stty cols 80 rows 24; dotnet {command}");
        start.ArgumentList.Add("/dev/null");
        start.Environment["TERM"] = "xterm";
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
    }
}
