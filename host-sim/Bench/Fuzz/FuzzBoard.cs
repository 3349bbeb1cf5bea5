using SSBms.Drivers;
using SSBms.Runtime;
using SSBms.VirtualBoard;

namespace SSBms.Bench.Fuzz;

/// <summary>A board with the whole firmware on it; its cell rests and everything is well, except for what it is given.</summary>
internal sealed class FuzzBoard
{
    private const double Volt = 3.4;
    private const double Megapascal = 5.0;
    private const double NewtonPerMegapascalAndCentimetre = 100.0;
    private const double Celsius = 25.0;
    private const long MicrosecondsPerMillisecond = 1000;

    /// <summary>Switches a board on; nothing has run yet.</summary>
    /// <param name="memory">What its memory holds, and goes on holding.</param>
    public FuzzBoard(byte[] memory)
    {
        Memory = memory;
        Control.Settings settings = FuzzProfiles.Setup.Profile.Settings;
        Parts = new SimulatedBoard(new BoardConfiguration(), settings, 7, memory);
        Parts.Clock.Waiting = Pass;
        Parts.SetCell(Volt, 0.0);
        Parts.SetForce(Megapascal * NewtonPerMegapascalAndCentimetre * settings.Get(Control.Setting.Area));
        Parts.SetTemperatures(Celsius, Celsius);
        Firmware = new Firmware(Parts.Ports, new BoardConfiguration(), []);
    }

    /// <summary>What its memory holds.</summary>
    public byte[] Memory { get; }

    /// <summary>Chips, contactor, switches, line.</summary>
    public SimulatedBoard Parts { get; }

    /// <summary>The firmware.</summary>
    public Firmware Firmware { get; }

    /// <summary>Lets cycles pass.</summary>
    /// <param name="count">How many.</param>
    public void Cycles(int count)
    {
        for (int i = 0; i < count && !Firmware.Supervisor.HasEscaped; i++)
        {
            Firmware.Supervisor.Step();
        }
    }

    private void Pass(int milliseconds)
    {
        long end = Parts.Clock.Microseconds + milliseconds * MicrosecondsPerMillisecond;
        while (Parts.Clock.Microseconds < end)
        {
            Parts.Advance(Math.Max(Parts.NextEvent(end), Parts.Clock.Microseconds + 1));
        }
    }
}
