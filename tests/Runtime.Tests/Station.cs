using SSBms.Control;
using SSBms.Drivers;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>The whole firmware on a virtual board, run by its supervisor; the test sets what the sensors see.</summary>
internal sealed class Station
{
    public const double Area = ReferenceProfile.Area;
    private const double NewtonPerMegapascal = Area * 100.0;
    private const int MillisecondsPerCycle = 100;

    /// <summary>From the arm switch to the closed contactor: the switch counts, the proof test, and the contactor's travel.</summary>
    public const int CyclesToOperating = 25;

    private bool _powered = true;

    /// <summary>Switches a board on.</summary>
    /// <param name="memory">What its memory holds, and goes on holding; null for a new one.</param>
    /// <param name="wiring">What is different between board and firmware.</param>
    /// <param name="tasks">What else runs on it.</param>
    /// <param name="withProfile">Whether a memory without a profile is given the reference first.</param>
    /// <param name="sinks">Who takes the sweeps of an impedance channel; null on a board without one.</param>
    public Station(
        byte[]? memory = null,
        Func<BoardPorts, BoardPorts>? wiring = null,
        IBackgroundTask[]? tasks = null,
        bool withProfile = true,
        ISweepSink[]? sinks = null
    )
    {
        Memory = memory ?? new byte[Mb85rc256vChip.Size];
        if (withProfile)
        {
            ReferenceProfile.PutInto(Memory);
        }

        Board = new SimulatedBoard(new BoardConfiguration(), ReferenceProfile.Settings(), 7, Memory, hasImpedance: sinks is not null);
        Board.Clock.Waiting = Pass;
        Line = new Line(this);
        Set();
        BoardPorts ports = wiring is null ? Board.Ports : wiring(Board.Ports);
        if (Board.Impedance is not { } soldered)
        {
            Firmware = new Firmware(ports, new BoardConfiguration(), tasks ?? []);
            return;
        }

        var impedance = new ImpedanceTasks(soldered.Bus, ports.Link, ports.Clock, soldered.PressLine, sinks ?? []);
        Firmware = new Firmware(ports, new BoardConfiguration(), impedance.All);
        impedance.Watch(Firmware);
        Channel = impedance.Channel;
        Eye = impedance.Eye;
    }

    public SimulatedBoard Board { get; }

    public Firmware Firmware { get; }

    /// <summary>The impedance channel; null on a board without one.</summary>
    public ImpedanceChannel? Channel { get; }

    /// <summary>What is made of its sweeps; null on a board without one.</summary>
    public InterfaceEye? Eye { get; }

    public Supervisor Supervisor => Firmware.Supervisor;

    /// <summary>The control cycle, of a board that has a profile.</summary>
    public ControlCycle Control
    {
        get
        {
            Assert.IsNotNull(Firmware.Control, "There is no profile: " + Firmware.Stores.Profiles.Fault?.Name);
            return Firmware.Control;
        }
    }

    public Guard Guard => Control.Guard;

    public ProtectionState State => Firmware.State;

    public Line Line { get; }

    public byte[] Memory { get; }

    /// <summary>How long the contactor has conducted so far, ms.</summary>
    public int Conducted { get; private set; }

    public double Voltage { get; set; } = 3.4;

    public double Density { get; set; }

    public double Pressure { get; set; } = 5.0;

    public double Temperature { get; set; } = 25.0;

    public static Station Operating(byte[]? memory = null)
    {
        var station = new Station(memory);
        station.Operate();
        return station;
    }

    /// <summary>Starts the firmware.</summary>
    public void Start()
    {
        Supervisor.Start();
    }

    /// <summary>Starts the firmware and arms it.</summary>
    public void Operate()
    {
        Start();
        Cycles(20);
        Assert.AreEqual(1, Log().Last(entry => entry.Kind == EventKind.Started).Code, "every chip answers");
        Board.ArmSwitch.IsOn = true;
        Cycles(CyclesToOperating);
        Assert.AreEqual(ProtectionState.Operating, State);
        Assert.IsTrue(Board.ContactorConducts);
    }

    /// <summary>Drives the press to another stack pressure, as slowly as one is driven.</summary>
    /// <param name="pressure">MPa.</param>
    public void Press(double pressure)
    {
        const double PerCycle = 0.05;
        while (Pressure != pressure)
        {
            double left = pressure - Pressure;
            Pressure = Math.Abs(left) > PerCycle ? Pressure + Math.CopySign(PerCycle, left) : pressure;
            Cycles(1);
        }
    }

    /// <summary>Lets cycles pass, as <see cref="Supervisor.Run"/> does.</summary>
    public void Cycles(int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (!_powered)
            {
                Pass(MillisecondsPerCycle);
            }
            else if (Supervisor.HasEscaped)
            {
                Supervisor.Halt();
            }
            else
            {
                Supervisor.Step();
            }
        }
    }

    /// <summary>The firmware hangs: its outputs stay as they are.</summary>
    public void Hang()
    {
        _powered = false;
    }

    /// <summary>Lets time pass in which no firmware runs.</summary>
    public void Pass(int milliseconds)
    {
        for (int i = 0; i < milliseconds; i++)
        {
            Set();
            Board.Advance(Board.Clock.Microseconds + 1000);
            Conducted += Board.ContactorConducts ? 1 : 0;
        }
    }

    /// <summary>Every entry of the event log.</summary>
    public IReadOnlyList<LogEntry> Log()
    {
        EventLog log = Firmware.Stores.Log;
        var entries = new List<LogEntry>();
        for (long sequence = 1; sequence <= log.LastSequence; sequence++)
        {
            var entry = new LogEntry();
            if (log.TryRead(sequence, entry))
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    private void Set()
    {
        double current = Board.ContactorConducts ? Density * Area * 1e-3 : 0.0;
        Board.SetCell(Voltage, current);
        Board.SetForce(Pressure * NewtonPerMegapascal);
        Board.SetTemperatures(Temperature, Temperature);
    }
}
