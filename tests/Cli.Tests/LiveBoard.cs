using SSBms.Control;
using SSBms.Drivers;
using SSBms.Runtime;
using SSBms.VirtualBoard;

namespace SSBms.Cli.Tests;

/// <summary>The whole firmware on a virtual board, running by itself, with its serial line on a pseudo terminal.</summary>
internal sealed class LiveBoard : IDisposable
{
    private const double Area = 1.131;

    private readonly PseudoTerminal _terminal = new();
    private readonly SimulatedBoard _board = new(new BoardConfiguration(), 3);
    private readonly Supervisor _supervisor;
    private volatile bool _stop;

    public LiveBoard()
    {
        _board.Clock.Waiting = Pass;
        CellLimits limits = ReferenceCell.GarnetLfp();
        var control = new ControlCycle(_board.Ports, new BoardConfiguration(), limits, new GuardPolicy(0.1));
        _supervisor = new Supervisor(_board.Ports, control, [new LinkServer(_board.Ports, control)], 100);
        new Thread(Run) { IsBackground = true }.Start();
        new Thread(Receive) { IsBackground = true }.Start();
    }

    public string Port => _terminal.Name;

    public double Pressure { get; set; } = 5.0;

    public void Dispose()
    {
        _stop = true;
        _terminal.Dispose();
    }

    private void Run()
    {
        byte[] buffer = new byte[4096];
        _supervisor.Start();
        while (!_stop)
        {
            _supervisor.Step();
            int count = _board.Link.Receive(buffer, buffer.Length);
            _terminal.Stream.Write(buffer, 0, count);
            Thread.Sleep(1);
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
                _board.Link.Send(buffer, count);
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

    private void Pass(int milliseconds)
    {
        _board.SetCell(3.4, 0.0);
        _board.SetForce(Pressure * Area * 100.0);
        _board.SetTemperatures(25.0, 25.0);
        _board.Advance(_board.Clock.Microseconds + milliseconds * 1000L);
    }
}
