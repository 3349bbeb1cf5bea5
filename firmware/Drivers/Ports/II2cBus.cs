namespace SSBms.Drivers;

/// <summary>An I2C bus. Buffers belong to the caller; nothing is allocated and nothing thrown.</summary>
public interface II2cBus
{
    /// <summary>One transfer: writes, then reads after a repeated start. Either part may be empty, not both.</summary>
    /// <param name="address">7-bit address of the chip.</param>
    /// <param name="write">What is written.</param>
    /// <param name="writeCount">How many bytes of it.</param>
    /// <param name="read">Where the answer goes.</param>
    /// <param name="readCount">How many bytes are read.</param>
    /// <returns>What became of it; the answer is valid only when it is <see cref="BusStatus.Ok"/>.</returns>
    BusStatus Transfer(int address, byte[] write, int writeCount, byte[] read, int readCount);

    /// <summary>
    /// Frees a bus that a chip holds after a transfer was cut off: nine clock pulses and a stop. May take some milliseconds;
    /// only called while the contactor is open.
    /// </summary>
    void Recover();
}
