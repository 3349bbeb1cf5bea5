using System.Collections.Concurrent;
using System.Diagnostics;
using SSBms.Bench.Profiles;
using SSBms.CellModels.Definitions;
using SSBms.Control;
using SSBms.Drivers;
using SSBms.Runtime;
using SSBms.VirtualBoard;

namespace SSBms.Cli.Tests;

/// <summary>
/// The whole firmware on a virtual board, running by itself, with its serial line on a pseudo terminal. As fast as it can, or in real time
/// with a line of 115200 baud.
/// </summary>
internal sealed class LiveBoard : IDisposable
{
    private const double Area = 1.131;
    private const double Ohm = 300.0;
    private const int SliceMilliseconds = 10;

    /// <summary>115200 baud, ten bits a byte.</summary>
    private const double BytesPerMillisecond = 11.52;

    private readonly PseudoTerminal _terminal = new();
    private readonly ConcurrentQueue<byte> _arriving = [];
    private readonly SimulatedBoard _board;
    private readonly Firmware _firmware;
    private readonly bool _realTime;
    private readonly long _start = Stopwatch.GetTimestamp();
    private double _roomOut;
    private double _roomIn;
    private volatile bool _stop;

    /// <summary>Powers the board up.</summary>
    /// <param name="memory">What is in its memory; null for a new one, without a profile.</param>
    /// <param name="realTime">True for real time and a line as slow as a real one.</param>
    /// <param name="hasImpedance">True for one that carries the impedance channel.</param>
    public LiveBoard(byte[]? memory = null, bool realTime = false, bool hasImpedance = false)
    {
        _realTime = realTime;
        var fixture = new Settings();
        fixture.Set(Setting.Area, Area);
        _board = new SimulatedBoard(new BoardConfiguration(), fixture, 3, memory, hasImpedance);
        _board.Clock.Waiting = Pass;
        _firmware = Build();
        new Thread(Run) { IsBackground = true }.Start();
        new Thread(Receive) { IsBackground = true }.Start();
    }

    public string Port => _terminal.Name;

    public double Voltage { get; set; } = 3.4;

    public double Pressure { get; set; } = 5.0;

    public bool KeyOn
    {
        set => _board.ResetKey.IsOn = value;
    }

    public bool ArmSwitchOn
    {
        set => _board.ArmSwitch.IsOn = value;
    }

    public bool CellIsConnected => _board.ContactorConducts;

    /// <summary>A board that guards a cell of the catalogue.</summary>
    public static LiveBoard Guarding(string id, bool hasImpedance = false)
    {
        Settings settings = CellSettings.Of(CellCatalogue.BuiltIn.Find(id)!);
        return new LiveBoard(
            BootImage.With(ProfileFile.Make(id, 0, [], settings), new BoardConfiguration()),
            realTime: false,
            hasImpedance
        );
    }

    /// <summary>Waits until the protection is in a state; what was said before that is no longer on the line then.</summary>
    public void WaitFor(ProtectionState state)
    {
        long start = Stopwatch.GetTimestamp();
        while (_firmware.State != state)
        {
            Assert.IsLessThan(60.0, Stopwatch.GetElapsedTime(start).TotalSeconds, $"{_firmware.State}; expected {state}");
            _terminal.Discard();
            Thread.Sleep(5);
        }

        _terminal.Discard();
    }

    public void Dispose()
    {
        _stop = true;
        _terminal.Dispose();
    }

    private Firmware Build()
    {
        if (_board.Impedance is not { } soldered)
        {
            return new Firmware(_board.Ports, new BoardConfiguration(), []);
        }

        soldered.Network.Cell = _ => Ohm;
        var impedance = new ImpedanceTasks(soldered.Bus, _board.Link, _board.Clock, soldered.PressLine, []);
        var firmware = new Firmware(_board.Ports, new BoardConfiguration(), impedance.All);
        impedance.Watch(firmware);
        return firmware;
    }

    private void Run()
    {
        try
        {
            _firmware.Supervisor.Start();
            while (!_stop)
            {
                _firmware.Supervisor.Step();
                if (!_realTime)
                {
                    Transfer(double.PositiveInfinity);
                    Thread.Sleep(1);
                }
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // The terminal is gone, and the board with it.
        }
    }

    private void Receive()
    {
        byte[] buffer = new byte[256];
        while (!_stop)
        {
            try
            {
                int count = _terminal.Stream.Read(buffer, 0, buffer.Length);
                for (int i = 0; i < count; i++)
                {
                    _arriving.Enqueue(buffer[i]);
                }
            }
            catch (IOException)
            {
                // Nobody has the other end open at the moment.
                Thread.Sleep(5);
            }
            catch (ObjectDisposedException)
            {
                return;
            }
        }
    }

    /// <summary>Time passes: for the fixture, and in real time for everybody.</summary>
    private void Pass(int milliseconds)
    {
        for (int left = milliseconds; left > 0; left -= SliceMilliseconds)
        {
            int slice = Math.Min(left, SliceMilliseconds);
            _board.SetCell(Voltage, 0.0);
            _board.SetForce(Pressure * Area * 100.0);
            _board.SetTemperatures(25.0, 25.0);
            _board.Advance(_board.Clock.Microseconds + slice * 1000L);
            if (_realTime)
            {
                double early = _board.Clock.Microseconds * 1e-3 - Stopwatch.GetElapsedTime(_start).TotalMilliseconds;
                Thread.Sleep((int)Math.Clamp(early, 0.0, 1000.0));
                Transfer(slice * BytesPerMillisecond);
            }
        }
    }

    /// <summary>What the line carries in a while, each way.</summary>
    private void Transfer(double bytes)
    {
        byte[] buffer = new byte[4096];
        _roomOut = Math.Min(_roomOut + bytes, buffer.Length);
        int count = _board.Link.Receive(buffer, (int)_roomOut);
        _roomOut = count < (int)_roomOut ? 0.0 : _roomOut - count;
        _terminal.Stream.Write(buffer, 0, count);

        _roomIn = Math.Min(_roomIn + bytes, buffer.Length);
        count = 0;
        while (count < (int)_roomIn && _arriving.TryDequeue(out byte value))
        {
            buffer[count++] = value;
        }

        _roomIn = count < (int)_roomIn ? 0.0 : _roomIn - count;
        _board.Link.Send(buffer, count);
    }
}
