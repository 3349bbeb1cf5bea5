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
    private readonly Firmware _firmware;
    private readonly IBackgroundTask[] _tasks;
    private readonly bool[] _failed;
    private EscapeCause _phase = EscapeCause.StartUp;
    private long _healthyAt;
    private long _cycleStart;

    /// <summary>Takes what to run.</summary>
    /// <param name="ports">For clock and processor.</param>
    /// <param name="firmware">What is run; its period is that of the grid.</param>
    /// <param name="tasks">What runs in the time that is left, in this order.</param>
    public Supervisor(BoardPorts ports, Firmware firmware, IBackgroundTask[] tasks)
    {
        _ports = ports;
        _firmware = firmware;
        _tasks = tasks;
        _failed = new bool[tasks.Length];
    }

    /// <summary>True after an escape: the board restarts, or stays halted.</summary>
    public bool HasEscaped { get; private set; }

    /// <summary>When the next cycle is due, ms.</summary>
    public long Due { get; private set; }

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
            _firmware.Start();
            long now = _ports.Clock.Milliseconds;
            Due = now + _firmware.Period;
            _healthyAt = now + HealthyAfter;
        }
        catch (Exception)
        {
            Escape();
        }
    }

    /// <summary>The wait for the next cycle, and the cycle.</summary>
    public void Step()
    {
        WaitForNext();
        if (!HasEscaped)
        {
            Cycle();
        }
    }

    /// <summary>
    /// One control cycle and the background tasks, without the wait. The grid of due times starts anew after a cycle that came late: it
    /// is not caught up.
    /// </summary>
    public void Cycle()
    {
        try
        {
            RunCycle();
            _phase = EscapeCause.Upkeep;
            RunTasks();
            _firmware.Maintain();
            Due += _firmware.Period;
            long now = _ports.Clock.Milliseconds;
            Due = Due > now ? Due : now;
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
            _firmware.ShowHalted();
            _ports.Clock.Wait(_firmware.Period);
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
        _ports.Processor.RunWithin(_firmware, DeadlineCycles * _firmware.Period);
        if (_cycleStart >= _healthyAt)
        {
            _firmware.Stores.Restarts.Clear();
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

    private void WaitForNext()
    {
        try
        {
            long left = Due - _ports.Clock.Milliseconds;
            if (left > 0)
            {
                _ports.Clock.Wait(left < _firmware.Period ? (int)left : _firmware.Period);
            }
        }
        catch (Exception)
        {
            Escape();
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
            bool late = _phase == EscapeCause.ControlCycle && _ports.Clock.Milliseconds - _cycleStart >= DeadlineCycles * _firmware.Period;
            restart = _firmware.Stores.Restarts.MayRestart(late ? EscapeCause.Deadline : _phase);
            _firmware.OpenForFirmwareFault();
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
