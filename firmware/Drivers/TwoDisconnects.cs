namespace SSBms.Drivers;

/// <summary>
/// A contactor and a second disconnect in series, in the other lead of the cell: one coil command for both, and an auxiliary contact each. To the
/// firmware they are one contactor that is where it should be only when both are, so contacts that weld are told while the other still opens.
/// </summary>
/// <remarks>A board's program gives the same object as coil and as feedback.</remarks>
public sealed class TwoDisconnects : IDigitalOutput, IDigitalInput
{
    private readonly IDigitalOutput _coil;
    private readonly IDigitalInput _first;
    private readonly IDigitalInput _second;
    private bool _told;

    /// <summary>Binds both, and opens them.</summary>
    /// <param name="coil">High closes both.</param>
    /// <param name="first">Auxiliary contact of the contactor; high when it is closed.</param>
    /// <param name="second">Auxiliary contact of the second disconnect; high when it is closed.</param>
    public TwoDisconnects(IDigitalOutput coil, IDigitalInput first, IDigitalInput second)
    {
        _coil = coil;
        _first = first;
        _second = second;
        Write(false);
    }

    /// <inheritdoc/>
    public void Write(bool high)
    {
        _told = high;
        _coil.Write(high);
    }

    /// <summary>Where they are; where the two differ, that which was not told.</summary>
    /// <returns>True for closed.</returns>
    public bool Read()
    {
        bool first = _first.Read();
        return first == _second.Read() ? first : !_told;
    }
}
