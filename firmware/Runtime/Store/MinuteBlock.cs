using System;
using SSBms.Control;

namespace SSBms.Runtime;

/// <summary>
/// Some cycles of what was measured while the contactor was closed, as memory and link hold them: voltage, current and stack pressure of
/// each in two bytes, and both temperatures once. Voltage, current and pressure count in the power of two that reaches over the board's range.
/// </summary>
public sealed class MinuteBlock
{
    /// <summary>Cycles in a block.</summary>
    public const int Cycles = 10;

    /// <summary>Its bytes.</summary>
    public const int Size = CheckOffset + 4;

    /// <summary>The bytes; whole once <see cref="Seal"/> was called.</summary>
    public readonly byte[] Bytes = new byte[Size];

    /// <summary>What stands for a channel without a new value.</summary>
    private const int Unknown = -Most - 1;

    private const int Most = 32767;
    private const int Channels = 3;
    private const int IndexOffset = 4;
    private const int AtOffset = 6;
    private const int SpanOffset = 12;
    private const int CountOffset = 16;
    private const int ScaleOffset = 17;
    private const int PlateOffset = 20;
    private const int WallOffset = 22;
    private const int ValuesOffset = 24;
    private const int CheckOffset = ValuesOffset + 2 * Channels * Cycles;
    private const int LowestPower = -60;
    private const double CelsiusPerCount = 0.01;
    private const double CountsPerCelsius = 100.0;
    private const int Multiplier = 31;

    private static readonly double[] s_noScale = new double[0];

    // Only of a block that is written to.

    /// <summary>Counts per unit.</summary>
    private double[] _perUnit = s_noScale;
    private Reading[]? _channels;
    private int _count;
    private int _check;
    private long _at;
    private long _last;

    /// <summary>Cycles in it.</summary>
    public int Count => _count;

    /// <summary>Number that the latch had while the contactor was closed: all blocks of one closing have the same.</summary>
    public long Session => RecordBytes.Get(Bytes, 0, 4);

    /// <summary>Running number within that closing, from 0; begins anew after 65535.</summary>
    public int Index => (int)RecordBytes.Get(Bytes, IndexOffset, 2);

    /// <summary>When the first cycle was, ms of the clock of that run.</summary>
    public long At => RecordBytes.Get(Bytes, AtOffset, 6);

    /// <summary>Time from the first cycle to the last, ms.</summary>
    public long Span => RecordBytes.Get(Bytes, SpanOffset, 4);

    /// <summary>Temperature of the pressure plate, newest of these cycles, °C, in steps of 0.01.</summary>
    public double PlateTemperature => Stored(PlateOffset) * CelsiusPerCount;

    /// <summary>Temperature of the die wall, newest of these cycles, °C, in steps of 0.01.</summary>
    public double WallTemperature => Stored(WallOffset) * CelsiusPerCount;

    /// <summary>Chooses how fine the channels count.</summary>
    /// <param name="range">What the board can measure.</param>
    public void SetScale(BoardRange range)
    {
        _perUnit = new double[Channels];
        _channels = new Reading[Channels];
        double lowest = -range.LowestVoltage;
        Scale(0, lowest > range.HighestVoltage ? lowest : range.HighestVoltage);
        Scale(1, range.LargestCurrent);
        Scale(2, range.RatedPressure);
    }

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        _count = 0;
        _check = 0;
    }

    /// <summary>Adds a cycle. Only while there are fewer than <see cref="Cycles"/>.</summary>
    /// <param name="sample">What was measured.</param>
    /// <returns>True when it is full now.</returns>
    public bool Add(Sample sample)
    {
        Reading[] channels = _channels!;
        if (_count == 0)
        {
            _at = sample.Now;
            channels[0] = sample.CellVoltage;
            channels[1] = sample.Current;
            channels[2] = sample.StackPressure;
        }

        _last = sample.Now;
        double[] perUnit = _perUnit;
        byte[] bytes = Bytes;
        int check = _check;
        int offset = ValuesOffset + 2 * Channels * _count;
        for (int i = 0; i < Channels; i++)
        {
            Reading reading = channels[i];
            int value = Unknown;
            if (reading.Fresh)
            {
                value = Scalar.ToInteger(reading.Value * perUnit[i], -Most, Most);
            }

            bytes[offset++] = (byte)value;
            bytes[offset++] = (byte)(value >> 8);
            check = check * Multiplier + value;
        }

        _check = check;
        return ++_count == Cycles;
    }

    /// <summary>Makes it whole.</summary>
    /// <param name="sample">For the temperatures.</param>
    /// <param name="session">Number of the latch.</param>
    /// <param name="index">Running number within the closing.</param>
    public void Seal(Sample sample, long session, int index)
    {
        byte[] bytes = Bytes;
        RecordBytes.Put(bytes, 0, 4, session);
        RecordBytes.Put(bytes, IndexOffset, 2, index);
        RecordBytes.Put(bytes, AtOffset, 6, _at);
        RecordBytes.Put(bytes, SpanOffset, 4, _last - _at);
        bytes[CountOffset] = (byte)_count;
        RecordBytes.Put(bytes, PlateOffset, 2, Scalar.ToInteger(sample.PlateTemperature.Value * CountsPerCelsius, -Most, Most));
        RecordBytes.Put(bytes, WallOffset, 2, Scalar.ToInteger(sample.WallTemperature.Value * CountsPerCelsius, -Most, Most));
        RecordBytes.Put(bytes, CheckOffset, 4, WithHead(_check));
    }

    /// <summary>Takes over a block that was sent.</summary>
    /// <param name="buffer">Where it is.</param>
    /// <param name="start">First byte.</param>
    /// <param name="count">How many bytes.</param>
    /// <returns>False when it is too short or not whole.</returns>
    public bool Read(byte[] buffer, int start, int count)
    {
        if (count < Size)
        {
            return false;
        }

        Array.Copy(buffer, start, Bytes, 0, Size);
        return Open();
    }

    /// <summary>Takes over what the bytes hold.</summary>
    /// <returns>False when they are not whole.</returns>
    public bool Open()
    {
        _count = Bytes[CountOffset];
        _check = 0;
        if (_count < 1 || _count > Cycles)
        {
            return false;
        }

        for (int i = 0; i < Channels * _count; i++)
        {
            _check = _check * Multiplier + Stored(ValuesOffset + 2 * i);
        }

        return RecordBytes.Get(Bytes, CheckOffset, 4) == (uint)WithHead(_check);
    }

    /// <summary>The cell voltage of a cycle, V.</summary>
    /// <param name="cycle">0 to <see cref="Count"/> − 1.</param>
    /// <param name="value">The value; 0 when there was no new one.</param>
    /// <returns>False when there was no new one.</returns>
    public bool TryVoltage(int cycle, out double value)
    {
        return TryGet(cycle, 0, out value);
    }

    /// <summary>The current of a cycle, A; positive charges the cell.</summary>
    /// <param name="cycle">0 to <see cref="Count"/> − 1.</param>
    /// <param name="value">The value; 0 when there was no new one.</param>
    /// <returns>False when there was no new one.</returns>
    public bool TryCurrent(int cycle, out double value)
    {
        return TryGet(cycle, 1, out value);
    }

    /// <summary>The stack pressure of a cycle, MPa.</summary>
    /// <param name="cycle">0 to <see cref="Count"/> − 1.</param>
    /// <param name="value">The value; 0 when there was no new one.</param>
    /// <returns>False when there was no new one.</returns>
    public bool TryPressure(int cycle, out double value)
    {
        return TryGet(cycle, 2, out value);
    }

    private bool TryGet(int cycle, int channel, out double value)
    {
        int stored = Stored(ValuesOffset + 2 * (cycle * Channels + channel));
        double perCount = 1.0;
        for (int power = (sbyte)Bytes[ScaleOffset + channel]; power < 0; power++)
        {
            perCount *= 0.5;
        }

        value = stored == Unknown ? 0.0 : stored * perCount;
        return stored != Unknown;
    }

    private void Scale(int channel, double largest)
    {
        int power = 0;
        double perUnit = 1.0;
        while (power > LowestPower && largest * perUnit * 2.0 <= Most)
        {
            perUnit *= 2.0;
            power--;
        }

        _perUnit[channel] = perUnit;
        Bytes[ScaleOffset + channel] = (byte)power;
    }

    private int Stored(int offset)
    {
        return (short)(Bytes[offset] | (Bytes[offset + 1] << 8));
    }

    /// <summary>What was summed over the values, with the rest of the block. Being odd, the multiplier loses no bit of any of it.</summary>
    private int WithHead(int check)
    {
        byte[] bytes = Bytes;
        for (int i = 0; i < ValuesOffset; i += 4)
        {
            int four = bytes[i] | (bytes[i + 1] << 8) | (bytes[i + 2] << 16) | (bytes[i + 3] << 24);
            check = check * Multiplier + four;
        }

        return check;
    }
}
