using System.Collections.Concurrent;
using SSBms.Bench.Experiments;
using SSBms.Bench.Fixture;
using SSBms.Bench.Runs;
using SSBms.VirtualBoard;

namespace SSBms.Live.Simulation;

/// <summary>
/// A simulated board with cell, fixture and cycler that goes through an experiment while somebody watches: in real time or so many times
/// faster, with its link at a TCP port. When the experiment is over the cell rests and the board goes on answering.
/// </summary>
public sealed class LiveExperiment : IDisposable
{
    private static readonly CyclerStep s_rest = new("Rest", null, CyclerMode.Rest, 0, default, 0.0);

    private readonly ExperimentCase _setup;
    private readonly LinkHub _hub;
    private readonly Pace _pace;
    private readonly FaultSchedule _faults = new();
    private readonly ConcurrentQueue<ExperimentStep> _wanted = [];
    private readonly ConcurrentQueue<(double Seconds, Action<VirtualFixture> Act)> _asked = [];
    private readonly List<(double At, Action<VirtualFixture> Act)> _acts = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly byte[] _buffer = new byte[4096];
    private CaseRun? _run;
    private string _ended = "";
    private volatile LiveProgress _progress = new(0.0, "", 0.0, "", 1.0, false);
    private double _speed;
    private double _leastContact = 1.0;

    /// <summary>Switches everything on.</summary>
    /// <param name="setup">The case.</param>
    /// <param name="speed">Simulated seconds in a real one.</param>
    /// <param name="port">The port of the link; 0 for any that is free.</param>
    public LiveExperiment(ExperimentCase setup, double speed, int port = 0)
    {
        ArgumentNullException.ThrowIfNull(setup);
        Pace.Check(speed);

        // Whoever watches wants to find the board as it is when the experiment is over.
        _setup = setup with
        {
            PowerCycledAfterwards = false,
        };
        _speed = speed;
        _pace = new Pace(speed);
        _hub = new LinkHub(port);
        new Thread(Run) { IsBackground = true, Name = "simulated board" }.Start();
    }

    /// <summary>The port of the link, on this machine alone.</summary>
    public int Port => _hub.Port;

    /// <summary>How far it has come.</summary>
    public LiveProgress Progress => _progress;

    /// <summary>The smallest share of the simulated interface that has been in contact, 0 to 1.</summary>
    public double LeastContact => Volatile.Read(ref _leastContact);

    /// <summary>Simulated seconds in a real one, 0.1 to 100 000; may be changed while it runs.</summary>
    /// <exception cref="CellModels.Input.InputException">It cannot be.</exception>
    public double Speed
    {
        get => Volatile.Read(ref _speed);
        set
        {
            Pace.Check(value);
            Volatile.Write(ref _speed, value);
        }
    }

    /// <summary>Lets something happen to board or fixture: now, or a fault after its own delay.</summary>
    /// <param name="step">A fault, a pressure or a temperature.</param>
    public void Inject(ExperimentStep step)
    {
        _wanted.Enqueue(step);
    }

    /// <summary>Lets somebody act on fixture, switches and cycler once the experiment is over.</summary>
    /// <param name="seconds">Simulated time until then, s, not negative.</param>
    /// <param name="act">What is done, between two control cycles.</param>
    public void Act(double seconds, Action<VirtualFixture> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        _asked.Enqueue((seconds, act));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        _hub.Dispose();
    }

    private void Run()
    {
        try
        {
            VirtualFixture? fixture = null;
            _run = new CaseRun(_setup, guarded: true, null)
            {
                WithoutRecord = true,
                Attended = running =>
                {
                    fixture = running;
                    Attend(running);
                },
            };
            RunResult result = _run.Execute();
            _ended = $"{DiagnosisNames.Of(result.Outcome)}: {result.Summary}";
            Rest(fixture!);
        }
        catch (OperationCanceledException)
        {
            // Nobody watches any more.
        }
    }

    private void Rest(VirtualFixture fixture)
    {
        fixture.Cycler.Begin(s_rest);
        while (true)
        {
            long next = fixture.RunFirmware();
            fixture.AdvanceTo(next);
            if (fixture.Cycler.Finished)
            {
                fixture.Cycler.Begin(s_rest);
                fixture.AdvanceTo(next);
            }

            Attend(fixture);
            Act(fixture);
        }
    }

    private void Act(VirtualFixture fixture)
    {
        while (_asked.TryDequeue(out (double Seconds, Action<VirtualFixture> Act) asked))
        {
            _acts.Add((fixture.Seconds + asked.Seconds, asked.Act));
        }

        foreach ((double at, Action<VirtualFixture> act) in _acts.Where(one => one.At <= fixture.Seconds).ToArray())
        {
            _acts.Remove((at, act));
            act(fixture);
        }
    }

    /// <summary>What happens between two control cycles: the line carries what there is, what was wanted happens, and time is held back.</summary>
    private void Attend(VirtualFixture fixture)
    {
        SimulatedBoard board = fixture.Board!;
        int count = board.Link.Receive(_buffer, _buffer.Length);
        if (count > 0)
        {
            _hub.Send(_buffer.AsSpan(0, count));
        }

        _progress = new LiveProgress(
            fixture.Seconds,
            _ended.Length == 0 ? _run!.Phrase : "",
            _run!.Share,
            _ended,
            fixture.Cell.ContactFraction,
            fixture.IsConnected
        );
        Volatile.Write(ref _leastContact, Math.Min(_leastContact, fixture.Cell.ContactFraction));
        _pace.Wait(fixture.Seconds, Speed, _stop.Token);
        _stop.Token.ThrowIfCancellationRequested();
        count = _hub.Take(_buffer);
        if (count > 0)
        {
            board.Link.Send(_buffer, count);
        }

        while (_wanted.TryDequeue(out ExperimentStep? step))
        {
            Begin(fixture, step);
        }

        // A fault that restarts the board lets time pass, and with a step that is over none does.
        while (!fixture.Cycler.Finished && _faults.TakeDue(fixture.Microseconds) is { } fault)
        {
            fixture.Inject(fault);
        }
    }

    private void Begin(VirtualFixture fixture, ExperimentStep step)
    {
        switch (step)
        {
            case FaultStep fault:
                _faults.Add(fixture.Microseconds, fault);
                break;
            case PressureStep pressure:
                fixture.TurnClamp(pressure.Megapascal, pressure.Seconds);
                break;
            case TemperatureStep temperature:
                fixture.Stand.Chamber.Go(temperature.Celsius, fixture.Seconds, temperature.Seconds);
                break;
        }
    }
}
