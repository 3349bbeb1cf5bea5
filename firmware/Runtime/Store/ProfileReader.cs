using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>
/// Reads a profile from its bytes: all of it or nothing. Whatever comes in, nothing is thrown, and what cannot be is named. Host and board
/// read with this very code, so neither has to trust the other.
/// </summary>
public sealed class ProfileReader
{
    private const string Form = "profile";
    private const int FirstPrintable = 0x21;
    private const int LastPrintable = 0x7E;

    private readonly BoardConfiguration _board;
    private byte[] _buffer = new byte[0];
    private int _end;
    private int _next;

    /// <summary>Chooses the board that is to guard by it.</summary>
    /// <param name="board">What it can measure bounds what a profile may ask for.</param>
    public ProfileReader(BoardConfiguration board)
    {
        _board = board;
    }

    /// <summary>Why the newest bytes are no profile; null when they are one.</summary>
    public SettingFault? Fault { get; private set; }

    /// <summary>Reads a profile.</summary>
    /// <param name="buffer">The bytes.</param>
    /// <param name="count">How many of them there are.</param>
    /// <returns>The profile; null when the bytes are none, and <see cref="Fault"/> names why.</returns>
    public Profile? Read(byte[] buffer, int count)
    {
        Fault = null;
        _buffer = buffer;
        Frame(count);
        if (Fault != null)
        {
            return null;
        }

        var source = new byte[Profile.SourceBytes];
        for (int i = 0; i < source.Length; i++)
        {
            source[i] = buffer[Profile.SourceOffset + i];
        }

        string name = NameOf();
        var settings = new Settings { BothElectrodesLithium = buffer[Profile.KindOffset] == 1 };
        _next = Profile.FirstSetting;
        for (int i = 0; i < (int)Setting.Count; i++)
        {
            Take(settings, (Setting)i);
            _next += 8;
        }

        settings.PlatingCcd = Table("plating_ccd");
        settings.StrippingCcd = Table("stripping_ccd");
        Require("length", _next == _end, _end, _next);
        Fault = Fault ?? SettingCheck.FirstFault(settings, _board.RangeOf(settings));
        uint hash = (uint)RecordBytes.Get(buffer, _end, Profile.CrcBytes);
        return Fault == null ? new Profile(name, RecordBytes.Get(buffer, Profile.TimeOffset, 8), source, settings) { Hash = hash } : null;
    }

    /// <summary>All that does not depend on what the settings are: nothing beyond it is looked at unless this holds.</summary>
    private void Frame(int count)
    {
        byte[] buffer = _buffer;
        const int Least = Profile.FirstSetting + 8 * (int)Setting.Count + Profile.CrcBytes;
        Require("length", count >= Least && count <= Profile.MostBytes && count <= buffer.Length, count, Least);
        if (Fault != null)
        {
            return;
        }

        for (int i = 0; i < Profile.MagicBytes; i++)
        {
            Require("magic", buffer[i] == Profile.Magic[i], buffer[i], Profile.Magic[i]);
        }

        long format = RecordBytes.Get(buffer, Profile.FormatOffset, 2);
        Require("format", format == Profile.Format, format, Profile.Format);
        long length = RecordBytes.Get(buffer, Profile.LengthOffset, 2);
        Require("length", length == count, length, count);
        _end = count - Profile.CrcBytes;
        long crc = RecordBytes.Get(buffer, _end, Profile.CrcBytes);
        Require("checksum", crc == Crc32.Compute(buffer, _end), crc, Crc32.Compute(buffer, _end));
        long time = RecordBytes.Get(buffer, Profile.TimeOffset, 8);
        Require("time", time >= 0, time, 0);
        Require("kind", buffer[Profile.KindOffset] <= 1, buffer[Profile.KindOffset], 1);
        Require("settings", buffer[Profile.CountOffset] == (int)Setting.Count, buffer[Profile.CountOffset], (int)Setting.Count);
        long zero = RecordBytes.Get(buffer, Profile.ZeroOffset, 2);
        Require("zero", zero == 0, zero, 0);
    }

    /// <summary>The name up to its padding of zeros; a letter that cannot be shown, or a space at either end, is a fault.</summary>
    private string NameOf()
    {
        int letters = 0;
        int last = ' ';
        for (int i = 0; i < Profile.NameBytes; i++)
        {
            int letter = _buffer[Profile.NameOffset + i];
            bool inside = letter == ' ' && letters > 0;
            bool shown = i == letters && (inside || (letter >= FirstPrintable && letter <= LastPrintable));
            Require("name", shown || (letter == 0 && letters > 0), letter, FirstPrintable);
            letters = shown ? i + 1 : letters;
            last = shown ? letter : last;
        }

        Require("name", last != ' ', last, FirstPrintable);
        return RecordBytes.GetText(_buffer, Profile.NameOffset, letters);
    }

    /// <summary>What is no number stays unknown, which the check over the whole set names.</summary>
    private void Take(Settings settings, Setting setting)
    {
        bool finite = RecordBytes.TryGetDouble(_buffer, _next, out double value);
        if (finite)
        {
            settings.Set(setting, value);
        }
        else
        {
            settings.Forget(setting);
        }
    }

    private LimitTable? Table(string name)
    {
        if (_next + 2 > _end)
        {
            Require("length", false, _end, _next + 2);
            return null;
        }

        int temperatures = _buffer[_next];
        int pressures = _buffer[_next + 1];
        _next += 2;
        Require(name, temperatures >= 1 && temperatures <= LimitTable.MostPoints, temperatures, LimitTable.MostPoints);
        Require(name, pressures >= 1 && pressures <= LimitTable.MostPoints, pressures, LimitTable.MostPoints);
        int numbers = temperatures + pressures + temperatures * pressures;
        Require("length", _next + 8 * numbers <= _end, _end, _next + 8 * numbers);
        if (Fault != null)
        {
            return null;
        }

        double[] celsius = Numbers(name, "temperatures", temperatures);
        double[] megapascal = Numbers(name, "pressures", pressures);
        double[] values = Numbers(name, "values", temperatures * pressures);
        if (Fault != null)
        {
            return null;
        }

        string? fault = LimitTable.FirstFault(celsius, megapascal, values);
        if (fault != null)
        {
            Fault = new SettingFault(name, 0.0, false, 0.0, fault);
            return null;
        }

        return new LimitTable(celsius, megapascal, values);
    }

    private double[] Numbers(string name, string part, int count)
    {
        var numbers = new double[count];
        for (int i = 0; i < count; i++)
        {
            if (!RecordBytes.TryGetDouble(_buffer, _next, out double value) && Fault == null)
            {
                Fault = new SettingFault(name, 0.0, false, 0.0, part);
            }

            numbers[i] = value;
            _next += 8;
        }

        return numbers;
    }

    private void Require(string name, bool holds, double value, double expected)
    {
        if (!holds && Fault == null)
        {
            Fault = new SettingFault(name, value, value > expected, expected, Form);
        }
    }
}
