using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>The board's calibration in non-volatile memory.</summary>
public sealed class CalibrationStore
{
    /// <summary>Bytes of one calibration: gain and offset of each channel.</summary>
    public const int RecordSize = 2 * DoubleBytes * (int)CalibrationChannel.Count;

    private const int DoubleBytes = 8;

    private readonly SlotPair _slots;

    /// <summary>Places the store in the memory; reads nothing yet.</summary>
    /// <param name="memory">The memory.</param>
    /// <param name="start">First byte.</param>
    public CalibrationStore(INonVolatileMemory memory, int start)
    {
        _slots = new SlotPair(memory, start, RecordSize);
    }

    /// <summary>Reads the newest record.</summary>
    /// <returns>False when the memory does not answer.</returns>
    public bool Open()
    {
        return _slots.Open();
    }

    /// <summary>Takes over the record that was read. Without one, or with one that cannot be, the scalings of the design are kept.</summary>
    /// <param name="calibration">Where it goes.</param>
    public void Load(BoardCalibration calibration)
    {
        calibration.Reset();
        if (_slots.HasRecord && !Decode(_slots.Payload, 0, calibration))
        {
            calibration.Reset();
        }
    }

    /// <summary>Stores a calibration.</summary>
    /// <param name="calibration">The calibration.</param>
    /// <returns>False when it could not be stored.</returns>
    public bool Write(BoardCalibration calibration)
    {
        Encode(calibration, _slots.Payload, 0);
        return _slots.Write();
    }

    /// <summary>Writes a calibration into bytes, as memory and link hold it.</summary>
    /// <param name="calibration">The calibration.</param>
    /// <param name="buffer">Where to.</param>
    /// <param name="offset">First byte.</param>
    public static void Encode(BoardCalibration calibration, byte[] buffer, int offset)
    {
        for (int i = 0; i < (int)CalibrationChannel.Count; i++)
        {
            var channel = (CalibrationChannel)i;
            RecordBytes.PutDouble(buffer, offset + 2 * DoubleBytes * i, calibration.Gain(channel));
            RecordBytes.PutDouble(buffer, offset + 2 * DoubleBytes * i + DoubleBytes, calibration.Offset(channel));
        }
    }

    /// <summary>Reads a channel from such bytes.</summary>
    /// <param name="buffer">Where they are.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="channel">Which channel.</param>
    /// <param name="gain">Factor, 1.</param>
    /// <param name="shift">What is added, in the unit of the channel.</param>
    /// <returns>False when either is no number.</returns>
    public static bool Read(byte[] buffer, int offset, CalibrationChannel channel, out double gain, out double shift)
    {
        int at = offset + 2 * DoubleBytes * (int)channel;
        bool finite = RecordBytes.TryGetDouble(buffer, at, out gain);
        return RecordBytes.TryGetDouble(buffer, at + DoubleBytes, out shift) && finite;
    }

    private static bool Decode(byte[] buffer, int offset, BoardCalibration calibration)
    {
        bool usable = true;
        for (int i = 0; i < (int)CalibrationChannel.Count; i++)
        {
            var channel = (CalibrationChannel)i;
            bool finite = Read(buffer, offset, channel, out double gain, out double shift);
            usable &= finite && calibration.Set(channel, gain, shift);
        }

        return usable;
    }
}
