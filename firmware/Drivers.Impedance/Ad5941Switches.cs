namespace SSBms.Drivers;

/// <summary>
/// The switches of an AD5941 and the attenuation of its excitation: what the tone goes through. They are set in three parts, each small
/// enough for one control cycle; the last brings all into force.
/// </summary>
internal sealed class Ad5941Switches
{
    /// <summary>Nothing is connected; P and N are closed upon the amplifiers, so that these stay stable.</summary>
    public const int Off = 0;

    /// <summary>The reference resistor: RCAL0, RCAL0, RCAL1, RCAL1, with an excitation an eighth of the cell's.</summary>
    public const int Reference = 1;

    /// <summary>The cell: CE0, CE0, AIN1, AIN1.</summary>
    public const int Cell = 2;

    private const int SwitchControl = 0x200C;

    /// <summary>SWCON: what the four registers of the switches say comes into force.</summary>
    private const int TakeSwitches = 0x10000;
    private const int TakeMask = 0x7FFFF;
    private const int Parts = 5;

    /// <summary>HSDACCON, and the D, P, N and T switches.</summary>
    private static readonly int[] s_registers = { 0x2010, 0x2150, 0x2158, 0x2154, 0x215C };
    private static readonly int[] s_masks = { 0x11FF, 0x00FF, 0x67FF, 0x0F7F, 0x0B7F };

    /// <summary>What they hold, path by path. The rate in HSDACCON is recommended above 80 kHz: 16 MHz / 7.</summary>
    // csharpier-ignore
    private static readonly int[] s_contents =
    {
        0x100E, 0x0000, 0x6000, 0x0C00, 0x0100,
        0x100E, 0x0001, 0x0001, 0x0200, 0x0900,
        0x000E, 0x0010, 0x0400, 0x0002, 0x0102,
    };

    private readonly Ad5941Registers _registers;

    /// <summary>Binds the chip.</summary>
    /// <param name="registers">The chip.</param>
    public Ad5941Switches(Ad5941Registers registers)
    {
        _registers = registers;
    }

    /// <summary>First part: attenuation, and where the excitation goes.</summary>
    /// <param name="path">Which of the three paths.</param>
    /// <returns>False when the chip does not hold it.</returns>
    public bool SetDrive(int path)
    {
        return Set(path, 0) && Set(path, 1);
    }

    /// <summary>Second part: between what the excitation is held.</summary>
    /// <param name="path">Which of the three paths.</param>
    /// <returns>False when the chip does not hold it.</returns>
    public bool SetSense(int path)
    {
        return Set(path, 2) && Set(path, 3);
    }

    /// <summary>Third part: where the current comes back; then all take their places.</summary>
    /// <param name="path">Which of the three paths.</param>
    /// <returns>False when the chip does not hold it.</returns>
    public bool Close(int path)
    {
        return Set(path, 4) && _registers.Set(SwitchControl, TakeMask, TakeSwitches);
    }

    private bool Set(int path, int part)
    {
        return _registers.Set(s_registers[part], s_masks[part], s_contents[path * Parts + part]);
    }
}
