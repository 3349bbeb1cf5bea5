using System;
using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>
/// The top of the firmware: runs the control cycle on a fixed grid with a deadline, gives what time is left to background
/// tasks, and catches whatever escapes. An escape opens the contactor, is latched and stored with its reason, and restarts the
/// board; after too many restarts the board stays halted with its contactor open.
/// </summary>
public sealed class Supervisor
{
    private const int DeadlineCycles = 2;
    private const long HealthyAfter = 600_000;

    private readonly BoardPorts _ports;
    private readonly ControlCycle _control;
    private readonly IBackgroundTask[] _tasks;
    private readonly bool[] _failed;
    private readonly int _period;
    private EscapeCause _phase = EscapeCause.StartUp;
    private long _due;
    private long _healthyAt;
    private long _cycleStart;

    /// <summary>Takes what to run.</summary>
    /// <param name="ports">For clock and processor.</param>
    /// <param name="control">The control cycle.</param>
    /// <param name="tasks">What runs in the time that is left, in this order.</param>
    /// <param name="period">Start to start of the control cycle, ms; positive.</param>
    public Supervisor(BoardPorts ports, ControlCycle control, IBackgroundTask[] tasks, int period)
    {
        _ports = ports;
        _control = control;
        _tasks = tasks;
        _failed = new bool[tasks.Length];
        _period = period;
    }

    /// <summary>True after an escape: the board restarts, or stays halted.</summary>
    public bool HasEscaped { get; private set; }

    /// <summary>Runs for as long as the board has power, or until a restart.</summary>
    public void Run()
    {
        Start();
        while (!HasEscaped)
        {
            Step();
        }

        while (true)
        {
            Halt();
        }
    }

    /// <summary>Sets the board up.</summary>
    public void Start()
    {
        try
        {
            _control.Start();
            _due = _ports.Clock.Milliseconds;
            _healthyAt = _due + HealthyAfter;
        }
        catch (Exception)
        {
            Escape();
        }
    }

    /// <summary>One control cycle, the background tasks, and the wait for the next.</summary>
    public void Step()
    {
        try
        {
            RunCycle();
            _phase = EscapeCause.Upkeep;
            RunTasks();
            _control.Maintain();
            WaitForNext();
        }
        catch (Exception)
        {
            Escape();
        }
    }

    /// <summary>One step of a board that has stopped: the contactor stays open, the lamp tells.</summary>
    public void Halt()
    {
        try
        {
            _control.ShowHalted();
            _ports.Clock.Wait(_period);
        }
        catch (Exception)
        {
            // There is nothing left to fall back to; without a heartbeat the contactor stays open.
        }
    }

    private void RunCycle()
    {
        _phase = EscapeCause.ControlCycle;
        _cycleStart = _ports.Clock.Milliseconds;
        _ports.Processor.RunWithin(_control, DeadlineCycles * _period);
        if (_cycleStart >= _healthyAt)
        {
            _control.Restarts.Clear();
            _healthyAt = long.MaxValue;
        }
    }

    private void RunTasks()
    {
        for (int i = 0; i < _tasks.Length; i++)
        {
            if (_failed[i])
            {
                continue;
            }

            try
            {
                _tasks[i].Run();
            }
            catch (Exception)
            {
                _failed[i] = true;
            }
        }
    }

    /// <summary>The grid of due times starts anew after a cycle that came late: it is not caught up.</summary>
    private void WaitForNext()
    {
        _due += _period;
        long now = _ports.Clock.Milliseconds;
        long left = _due - now;
        if (left <= 0)
        {
            _due = now;
        }
        else
        {
            _ports.Clock.Wait(left < _period ? (int)left : _period);
        }
    }

    private void Escape()
    {
        HasEscaped = true;
        bool restart = false;
        try
        {
            // First of all, and by the shortest way.
            _ports.ContactorCoil.Write(false);
            bool late = _phase == EscapeCause.ControlCycle && _ports.Clock.Milliseconds - _cycleStart >= DeadlineCycles * _period;
            restart = _control.Restarts.MayRestart(late ? EscapeCause.Deadline : _phase);
            _control.OpenForFirmwareFault(_control.Restarts.Count);
        }
        catch (Exception)
        {
            // What cannot be stored cannot be counted: then no restart, and the contactor stays open.
            restart = false;
        }

        if (restart)
        {
            _ports.Processor.Reboot();
        }
    }
}
