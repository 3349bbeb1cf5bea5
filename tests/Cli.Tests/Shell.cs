using System.Diagnostics;
using Spectre.Console;

namespace SSBms.Cli.Tests;

/// <summary>Runs ssbms in a folder of its own, as a user does: as a program of its own, or within the program of the tests.</summary>
internal sealed class Shell : IDisposable
{
    private static readonly Lock s_console = new();

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

    /// <summary>Every file of a folder with its content, by its name from there on.</summary>
    public SortedDictionary<string, string> Files(string folder)
    {
        string root = Path.Combine(Folder, folder);
        IEnumerable<string> files = Directory.Exists(root) ? Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories) : [];
        return new(files.ToDictionary(path => Path.GetRelativePath(root, path), File.ReadAllText), StringComparer.Ordinal);
    }

    /// <summary>
    /// Runs ssbms within the program of the tests, which has warmed up already: all that a user has but the start of a program. One at a
    /// time, since console and working folder are there once.
    /// </summary>
    public (int Code, string Output, string Error) Call(params string[] arguments)
    {
        lock (s_console)
        {
            string folder = Directory.GetCurrentDirectory();
            (TextWriter output, TextWriter error) = (Console.Out, Console.Error);
            IAnsiConsole styled = AnsiConsole.Console;
            using var told = new StringWriter();
            using var wrong = new StringWriter();
            try
            {
                Directory.SetCurrentDirectory(Folder);
                Console.SetOut(told);
                Console.SetError(wrong);
                AnsiConsole.Console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(told) });
                int code = SSBms.Cli.Program.Main(arguments);
                return (code, told.ToString(), wrong.ToString());
            }
            finally
            {
                AnsiConsole.Console = styled;
                Console.SetOut(output);
                Console.SetError(error);
                Directory.SetCurrentDirectory(folder);
            }
        }
    }

    /// <summary>Runs ssbms as a program of its own.</summary>
    public (int Code, string Output, string Error) Run(params string[] arguments)
    {
        return Run(new Dictionary<string, string>(), arguments);
    }

    public (int Code, string Output, string Error) Run(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        return End(Start(["dotnet", Program, .. arguments], environment));
    }

    /// <summary>Runs ssbms by a line for bash, in which "$@" is ssbms with its arguments.</summary>
    public (int Code, string Output, string Error) RunInBash(string line, params string[] arguments)
    {
        return End(Start(["bash", "-c", line, "bash", "dotnet", Program, .. arguments], new Dictionary<string, string>()));
    }

    public static string Program => Path.Combine(AppContext.BaseDirectory, "ssbms.dll");

    /// <summary>Starts a program in this folder.</summary>
    public Process Start(string[] words, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Waits for a program to end.</summary>
    public static (int Code, string Output, string Error) End(Process program)
    {
        using Process process = program;
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
