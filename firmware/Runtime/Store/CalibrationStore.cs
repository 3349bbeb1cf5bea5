using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>
/// The board's calibration in non-volatile memory. It belongs to the shunt, dividers, load cell and area it was made with: by other ones
/// its offsets would be wrong, so it does not count until they are back.
/// </summary>
public sealed class CalibrationStore
{
    /// <summary>Bytes of one calibration: gain and offset of each channel.</summary>
    public const int RecordSize = 2 * DoubleBytes * (int)CalibrationChannel.Count;

    private const int DoubleBytes = 8;
    private const int FixtureBytes = 4;

    private readonly SlotPair _slots;
    private long _fixture;
    private bool _unusable;

    /// <summary>Places the store in the memory; reads nothing yet.</summary>
    /// <param name="memory">The memory.</param>
    /// <param name="start">First byte.</param>
    public CalibrationStore(INonVolatileMemory memory, int start)
    {
        _slots = new SlotPair(memory, start, RecordSize + FixtureBytes);
    }

    /// <summary>
    /// True when a calibration was stored once and cannot be read, or is none that can be: by the scalings of the design every channel would be
    /// off by what it was calibrated for. Whatever is written ends it.
    /// </summary>
    public bool IsCorrupt => _slots.IsCorrupt || _unusable;

    /// <summary>Reads the newest record.</summary>
    /// <returns>False when the memory does not answer.</returns>
    public bool Open()
    {
        return _slots.Open();
    }

    /// <summary>Chooses what calibrations belong to from now on.</summary>
    /// <param name="settings">Area and the board's part.</param>
    public void BindTo(Settings settings)
    {
        // The shunt and all settings after it are the board's.
        var parts = new byte[DoubleBytes * ((int)Setting.Count - (int)Setting.Shunt + 1)];
        RecordBytes.PutDouble(parts, 0, settings.Get(Setting.Area));
        for (int i = (int)Setting.Shunt; i < (int)Setting.Count; i++)
        {
            RecordBytes.PutDouble(parts, DoubleBytes * (i - (int)Setting.Shunt + 1), settings.Get((Setting)i));
        }

        _fixture = Crc32.Compute(parts, parts.Length);
    }

    /// <summary>
    /// Takes over the record that was read. Without one, with one of another fixture, or with one that is corrupt, the scalings of the
    /// design are kept.
    /// </summary>
    /// <param name="calibration">Where it goes.</param>
    public void Load(BoardCalibration calibration)
    {
        calibration.Reset();
        bool own = _slots.HasRecord && RecordBytes.Get(_slots.Payload, RecordSize, FixtureBytes) == _fixture;
        _unusable = own && !Decode(_slots.Payload, 0, calibration);
        if (_unusable)
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
        RecordBytes.Put(_slots.Payload, RecordSize, FixtureBytes, _fixture);
        if (!_slots.Write() || !_slots.Complete())
        {
            return false;
        }

        _unusable = false;
        return true;
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
