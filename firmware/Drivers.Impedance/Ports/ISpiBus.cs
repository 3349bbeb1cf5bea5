namespace SSBms.Drivers;

/// <summary>
/// An SPI bus as one chip on it sees it: mode 0, most significant bit first, with a chip select of its own. Buffers belong to the
/// caller; nothing is allocated after the first transfer and nothing thrown.
/// </summary>
public interface ISpiBus
{
    /// <summary>One transfer: the chip is selected from the first bit to the last, and a byte comes in with each that goes out.</summary>
    /// <param name="write">What is written.</param>
    /// <param name="read">Where the answer goes; never the same buffer.</param>
    /// <param name="count">How many bytes each way, 1 or more.</param>
    /// <returns>
    /// What became of it. The bus has no acknowledge: <see cref="BusStatus.Ok"/> says that the bytes were clocked, not that a chip was there.
    /// </returns>
    BusStatus Transfer(byte[] write, byte[] read, int count);
}
