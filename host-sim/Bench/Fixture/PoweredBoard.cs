using SSBms.Bench.Experiments;
using SSBms.Bench.Profiles;
using SSBms.Drivers;
using SSBms.Runtime;
using SSBms.VirtualBoard;

namespace SSBms.Bench.Fixture;

/// <summary>The guard's board with power on it: its processor boots, runs the firmware, and starts anew on the same memory.</summary>
public sealed class PoweredBoard
{
    private const long MicrosecondsPerMillisecond = 1000;
    private const double MillisecondsPerSecond = 1e3;
    private const int BitsPerByte = 8;

    /// <summary>From reset to the first line of the program. Assumed.</summary>
    private const int BootMilliseconds = 1000;

    private readonly BoardConfiguration _configuration;
    private readonly BlockingTask _task;
    private readonly NoiseSource _flips;
    private int _reboots;

    /// <summary>Switches a board on whose memory holds the profile of a case. Nothing has run yet.</summary>
    /// <param name="setup">The case.</param>
    public PoweredBoard(ExperimentCase setup)
        : this(Checked(setup).Board, setup.Profile, setup.Seed, setup.HasImpedance, setup.HasSecondDisconnect) { }

    /// <summary>Switches a board on whose memory holds a profile. Nothing has run yet.</summary>
    /// <param name="board">The board.</param>
    /// <param name="profile">The profile.</param>
    /// <param name="seed">Seed of everything random.</param>
    /// <param name="hasImpedance">True when it carries the impedance channel.</param>
    /// <param name="hasSecondDisconnect">True when a second disconnect is in series with the contactor.</param>
    public PoweredBoard(BoardConfiguration board, Profile profile, ulong seed, bool hasImpedance = false, bool hasSecondDisconnect = false)
    {
        ArgumentNullException.ThrowIfNull(profile);
        _configuration = board;
        _flips = new NoiseSource(seed, "flipped bits");
        Parts = new SimulatedBoard(board, profile.Settings, seed, BootImage.With(profile, board), hasImpedance, hasSecondDisconnect);
        _task = new BlockingTask(Parts.Clock);
        Sweeps = hasImpedance ? new SweepWatch() : null;
        Firmware = Boot();
    }

    /// <summary>Chips, contactor, switches.</summary>
    public SimulatedBoard Parts { get; }

    /// <summary>The firmware. Another one after each restart.</summary>
    public Firmware Firmware { get; private set; }

    /// <summary>The impedance channel of the firmware; null on a board that does not carry one. Another one after each restart.</summary>
    public ImpedanceChannel? Impedance { get; private set; }

    /// <summary>What the firmware makes of its sweeps; null on a board that does not carry one. Another one after each restart.</summary>
    public InterfaceEye? Eye { get; private set; }

    /// <summary>What came of its sweeps, those before a restart included; null on a board that does not carry the channel.</summary>
    public SweepWatch? Sweeps { get; }

    /// <summary>When the coil was last told something else, µs.</summary>
    public long SwitchedAt { get; private set; }

    /// <summary>Runs what the firmware does between two waits.</summary>
    /// <returns>When it runs again, µs; null when it never does.</returns>
    public long? Run()
    {
        VirtualProcessor processor = Parts.Processor;
        if (processor.Fault == FirmwareFault.Hung)
        {
            return null;
        }

        bool closed = Parts.Contactor.IsCommanded;
        long? next = null;
        if (!Firmware.Supervisor.HasEscaped)
        {
            Firmware.Supervisor.Cycle();
            next = Due();
        }
        else if (processor.Reboots > _reboots)
        {
            _reboots = processor.Reboots;
            Restart();
            next = Due();
        }
        else
        {
            Firmware.Supervisor.Halt();
        }

        SwitchedAt = closed == Parts.Contactor.IsCommanded ? SwitchedAt : Parts.Clock.Microseconds;
        return next;
    }

    /// <summary>Resets the processor: the outputs fall, then the same memory is read again.</summary>
    public void Restart()
    {
        Stop();
        Start();
    }

    /// <summary>Takes the supply away for a time.</summary>
    /// <param name="seconds">How long, s.</param>
    public void BrownOut(double seconds)
    {
        Stop();
        Parts.Clock.Wait((int)Math.Round(seconds * MillisecondsPerSecond));
        Parts.LosePower();
        Start();
    }

    /// <summary>Lets a background task take time.</summary>
    /// <param name="seconds">How long, each time, s.</param>
    public void Block(double seconds)
    {
        _task.Milliseconds = (int)Math.Round(seconds * MillisecondsPerSecond);
    }

    /// <summary>Turns a bit of the memory over.</summary>
    /// <param name="address">Its byte; negative: the seed draws byte and bit.</param>
    /// <param name="bit">Which bit of it, 0 the least significant.</param>
    public void FlipMemory(int address, int bit)
    {
        byte[] content = Parts.Memory.Content;
        int drawn = (int)(_flips.NextFraction() * content.Length * BitsPerByte);
        int place = address < 0 ? drawn : address * BitsPerByte + bit;
        content[place / BitsPerByte] ^= (byte)(1 << (place % BitsPerByte));
    }

    /// <summary>When something happened that the firmware has a time of. Its counter may have jumped since it started.</summary>
    /// <param name="milliseconds">The firmware's time, ms.</param>
    /// <returns>s on the world's clock.</returns>
    public double SecondsOf(long milliseconds)
    {
        return (milliseconds - Parts.Clock.AheadMilliseconds) / MillisecondsPerSecond;
    }

    /// <summary>What has just taken the coil's current away, in words.</summary>
    public string OpeningCause()
    {
        return Parts switch
        {
            { Latch.IsSet: true } => "the comparator's latch",
            { Contactor.IsCommanded: false } => "the firmware's command",
            { Contactor.Fault: not ContactorFault.Ok } => "the contactor itself",
            _ => "the heartbeat had stopped",
        };
    }

    private static ExperimentCase Checked(ExperimentCase setup)
    {
        ArgumentNullException.ThrowIfNull(setup);
        return setup;
    }

    /// <summary>When the firmware runs next. It never waits longer than a period, however its counter has jumped.</summary>
    private long Due()
    {
        long due = (Firmware.Supervisor.Due - Parts.Clock.AheadMilliseconds) * MicrosecondsPerMillisecond;
        return Math.Min(due, Parts.Clock.Microseconds + Firmware.Period * MicrosecondsPerMillisecond);
    }

    private void Stop()
    {
        Parts.Ports.ContactorCoil.Write(false);
        SwitchedAt = Parts.Clock.Microseconds;
        Parts.Interlock.Publish(0.0, 0.0);
    }

    private void Start()
    {
        Parts.Clock.Wait(BootMilliseconds);
        Firmware = Boot();
        Firmware.Supervisor.Start();
    }

    /// <summary>What the program of a board does.</summary>
    private Firmware Boot()
    {
        BoardPorts ports = Parts.Ports;
        if (Parts.Impedance is not { } soldered)
        {
            return new Firmware(ports, _configuration, [_task]);
        }

        var impedance = new ImpedanceTasks(soldered.Bus, ports.Link, ports.Clock, soldered.PressLine, [Sweeps!]);
        var firmware = new Firmware(ports, _configuration, [_task, .. impedance.All]);
        impedance.Watch(firmware);
        Impedance = impedance.Channel;
        Eye = impedance.Eye;
        return firmware;
    }
}
