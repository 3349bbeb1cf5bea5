namespace SSBms.VirtualBoard;

/// <summary>A chip as the bus sees it. A class, because the closed loop calls one some thirty times a cycle.</summary>
public abstract class BusDevice
{
    /// <summary>The bytes of one write, from the first after the address to the stop or repeated start.</summary>
    /// <param name="data">The bytes.</param>
    /// <returns>False when the chip does not acknowledge all of them.</returns>
    public abstract bool Write(ReadOnlySpan<byte> data);

    /// <summary>One read.</summary>
    /// <param name="data">Where the bytes go.</param>
    /// <returns>False when the chip does not acknowledge its address.</returns>
    public abstract bool Read(Span<byte> data);
}
