using System;
using SSBms.Control;

namespace SSBms.Runtime;

/// <summary>
/// The picture on the status display: eight lines of letters as dots, column by column, eight rows to a byte. It is drawn while
/// the contactor is open and stands while it is closed, so the last picture before closing says that it is an old one.
/// </summary>
public sealed class StatusPage
{
    /// <summary>Dots across.</summary>
    public const int Width = 128;

    /// <summary>Dots from top to bottom.</summary>
    public const int Height = 64;

    /// <summary>Letters in a line.</summary>
    public const int Letters = 21;

    private const int CellWidth = DotFont.Width + 1;
    private const int RowsPerByte = 8;
    private const int ValueColumn = 2;
    private const int HashDigits = 8;
    private const int LastLine = Height / RowsPerByte - 1;
    private const double Largest = 1e6;

    private readonly DotFont _font = new DotFont();
    private int _next;
    private int _end;

    /// <summary>The picture.</summary>
    public byte[] Dots { get; } = new byte[Width * Height / RowsPerByte];

    /// <summary>Draws what the firmware knows now.</summary>
    /// <param name="firmware">The firmware.</param>
    public void Draw(Firmware firmware)
    {
        Array.Clear(Dots, 0, Dots.Length);
        Line(0, StateText.Of(firmware.State));
        if (firmware.Control == null)
        {
            SettingFault? fault = firmware.Stores.Profiles.Fault;
            Line(1, "");
            Capitals(fault == null ? "" : fault.Name, Letters);
            return;
        }

        Guard guard = firmware.Control.Guard;
        Line(1, CauseOf(guard));
        Value(2, "U", guard, Quantity.CellVoltage, 1000);
        Text(" V");
        Value(3, "J", guard, Quantity.CurrentDensity, 1000);
        Text(" mA/cm2");
        Value(4, "P", guard, Quantity.StackPressure, 100);
        Text(" / ");
        Number(guard, Quantity.CriticalPressure, 100);
        Text(" MPa");
        Value(5, "T", guard, Quantity.HottestTemperature, 10);
        Text(" C");
        Line(6, "");
        Capitals(firmware.Control.Profile.Name, Letters - HashDigits - 1);
        Letter(' ');
        Hash(firmware.Control.Profile.Hash);
        if (guard.State == ProtectionState.Standby)
        {
            Line(LastLine, "LAMP ON: OLD VALUES");
        }
    }

    /// <summary>What tripped; else what keeps the board from being ready.</summary>
    private static string CauseOf(Guard guard)
    {
        DiagnosisCode code = guard.Trip.Code;
        if (code == DiagnosisCode.None)
        {
            int raised = guard.Diagnostics.FirstTrip();
            raised = raised < 0 ? guard.Diagnostics.FirstRestriction() : raised;
            code = raised < 0 ? code : guard.Diagnostics.Row(raised).Code;
        }

        return CauseText.Of(code);
    }

    private void Capitals(string text, int most)
    {
        for (int i = 0; i < text.Length && i < most; i++)
        {
            char letter = text[i];
            Letter(letter >= 'a' && letter <= 'z' ? (char)(letter - 'a' + 'A') : letter);
        }
    }

    private void Hash(uint hash)
    {
        for (int i = HashDigits - 1; i >= 0; i--)
        {
            int digit = (int)((hash >> (4 * i)) & 0xF);
            Letter((char)(digit < 10 ? '0' + digit : 'A' + digit - 10));
        }
    }

    private void Value(int line, string name, Guard guard, Quantity quantity, int one)
    {
        Line(line, name);
        _next = line * Width + ValueColumn * CellWidth;
        Number(guard, quantity, one);
    }

    /// <summary>Draws a quantity.</summary>
    /// <param name="guard">What knows it.</param>
    /// <param name="quantity">Which.</param>
    /// <param name="one">How many of the smallest decimal make one: 10, 100 or 1000.</param>
    private void Number(Guard guard, Quantity quantity, int one)
    {
        double value = guard.Quantities.Get(quantity);
        if (!guard.Quantities.IsKnown(quantity) || Scalar.Abs(value) >= Largest)
        {
            Text("--");
            return;
        }

        int digits = Scalar.ToInteger(Scalar.Abs(value) * one + 0.5, 0, int.MaxValue);
        if (value < 0.0 && digits > 0)
        {
            Letter('-');
        }

        Digits(digits, one);
    }

    private void Digits(int digits, int one)
    {
        int place = one;
        while (place <= digits / 10)
        {
            place *= 10;
        }

        for (; place > 0; place /= 10)
        {
            Letter((char)('0' + Scalar.Quotient(digits, place) % 10));
            if (place == one && one > 1)
            {
                Letter('.');
            }
        }
    }

    private void Line(int line, string text)
    {
        _next = line * Width;
        _end = _next + Letters * CellWidth;
        Text(text);
    }

    private void Text(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            Letter(text[i]);
        }
    }

    private void Letter(char letter)
    {
        if (_next >= _end)
        {
            return;
        }

        _font.Put(letter, Dots, _next);
        _next += CellWidth;
    }
}
