using System.Diagnostics;
using System.Globalization;

namespace SSBms.Mutants.Running;

/// <summary>A worker seen from outside: it may die or run on, then it is ended and another begun.</summary>
internal sealed class WorkerProcess : IDisposable
{
    /// <summary>How long a worker may compute for one answer: of its own time, since the machine may have other work.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    /// <summary>How long it may stand still.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(20);

    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(1);

    private readonly Ground _ground;
    private readonly int _place;
    private readonly int _variant;
    private Process? _process;

    /// <summary>Prepares a worker; it begins when it is asked for something.</summary>
    /// <param name="ground">What it runs.</param>
    /// <param name="place">A place that is changed from the very start; -1 for none.</param>
    /// <param name="variant">How.</param>
    public WorkerProcess(Ground ground, int place = -1, int variant = 0)
    {
        _ground = ground;
        _place = place;
        _variant = variant;
    }

    /// <summary>
    /// What the worker says when it begins: how many tests each assembly has, the places that are passed once, before any test, when the firmware's
    /// classes are set up, and those that are passed when the tests' are.
    /// </summary>
    public string[] Greeting { get; private set; } = [];

    /// <summary>Begins the process.</summary>
    /// <returns>False when it dies before it is ready.</returns>
    public bool Begin()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        string own = typeof(WorkerProcess).Assembly.Location;
        string[] arguments = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? ["exec", own] : [];
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.ArgumentList.Add("worker");
        start.ArgumentList.Add(_ground.Woven);
        start.ArgumentList.Add(string.Join(',', _ground.Tests));
        start.ArgumentList.Add(Text(_ground.Places));
        start.ArgumentList.Add(Text(_place));
        start.ArgumentList.Add(Text(_variant));
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        Greeting = Read()?.Split(' ') ?? [];
        return Greeting.Length > 3;
    }

    /// <summary>Asks for something.</summary>
    /// <param name="request">One line.</param>
    /// <returns>The answer; null when the worker died or did not come to an end.</returns>
    public string? Ask(string request)
    {
        if (_process is null && !Begin())
        {
            return null;
        }

        try
        {
            _process!.StandardInput.WriteLine(request);
            _process.StandardInput.Flush();
        }
        catch (IOException)
        {
            End();
            return null;
        }

        return Read();
    }

    /// <summary>Ends the process.</summary>
    public void Dispose()
    {
        End();
    }

    private static string Text(int number)
    {
        return number.ToString(CultureInfo.InvariantCulture);
    }

    private string? Read()
    {
        Task<string?> line = _process!.StandardOutput.ReadLineAsync();
        TimeSpan begun = _process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        bool waits = true;
        while (waits && !line.Wait(s_look))
        {
            // Of a process that has ended the line ends as well.
            waits = _process.HasExited || (watch.Elapsed < s_longest && _process.TotalProcessorTime - begun < s_patience);
        }

        if (waits && line.Result is { } answer)
        {
            return answer;
        }

        End();
        return null;
    }

    private void End()
    {
        if (_process is null)
        {
            return;
        }

        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
        _process = null;
    }
}
