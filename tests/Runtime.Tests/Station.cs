using SSBms.Control;
using SSBms.Drivers;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>The whole firmware on a virtual board at 10 Hz; the test sets what the sensors see.</summary>
internal sealed class Station
{
    public const double Area = 1.131;
    private const long CycleMicroseconds = 100_000;
    private const double NewtonPerMegapascal = Area * 100.0;

    private readonly byte[] _memory;
    private bool _powered = true;

    public Station(byte[]? memory = null)
    {
        _memory = memory ?? new byte[32768];
        Board = new SimulatedBoard(new BoardConfiguration(), 7, memory: _memory);
        Board.Clock.Waiting = milliseconds => Pass(milliseconds * 1000L);
        Firmware = new ControlCycle(Board.Ports, new BoardConfiguration(), Limits(), new GuardPolicy(0.1));
        Set();
    }

    public SimulatedBoard Board { get; }

    public ControlCycle Firmware { get; }

    public ProtectionState State => Firmware.Guard.State;

    public double Voltage { get; set; } = 3.4;

    public double Density { get; set; }

    public double Pressure { get; set; } = 5.0;

    public double Temperature { get; set; } = 25.0;

    public byte[] Memory => _memory;

    public static Station Operating(byte[]? memory = null)
    {
        var station = new Station(memory);
        Assert.IsTrue(station.Firmware.Start());
        station.Cycles(20);
        station.Board.ArmSwitch.IsOn = true;
        station.Cycles(5);
        Assert.AreEqual(ProtectionState.Operating, station.State);
        Assert.IsTrue(station.Board.ContactorConducts);
        return station;
    }

    public void Cycles(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Pass(CycleMicroseconds);
            if (_powered)
            {
                Firmware.Run();
                Firmware.Maintain();
            }
        }
    }

    /// <summary>The firmware hangs: its outputs stay as they are.</summary>
    public void Hang()
    {
        _powered = false;
    }

    /// <summary>Every entry of the event log.</summary>
    public IReadOnlyList<LogEntry> Log()
    {
        var entries = new List<LogEntry>();
        for (long sequence = 1; sequence <= Firmware.Log.LastSequence; sequence++)
        {
            var entry = new LogEntry();
            if (Firmware.Log.TryRead(sequence, entry))
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    private void Pass(long microseconds)
    {
        const long Step = 1000;
        for (long done = 0; done < microseconds; done += Step)
        {
            Set();
            Board.Advance(Board.Clock.Microseconds + Step);
        }
    }

    private void Set()
    {
        double current = Board.ContactorConducts ? Density * Area * 1e-3 : 0.0;
        Board.SetCell(Voltage, current);
        Board.SetForce(Pressure * NewtonPerMegapascal);
        Board.SetTemperatures(Temperature, Temperature);
    }

    public static CellLimits Limits()
    {
        return ReferenceCell.GarnetLfp();
    }
}
