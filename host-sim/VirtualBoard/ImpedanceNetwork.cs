using System.Numerics;

namespace SSBms.VirtualBoard;

/// <summary>
/// What is soldered in around the impedance chip, and the cell behind it: CE0, coupling, limiting resistor, cell, coupling, AIN1; the reference
/// resistor between RCAL0 and RCAL1; AIN3 and AIN2 across the cell, each coupled and held at the middle by a resistor.
/// </summary>
public sealed class ImpedanceNetwork
{
    /// <summary>The cell's impedance, Ω, as a function of the frequency in Hz; null: nothing is connected.</summary>
    public Func<double, Complex>? Cell { get; set; }

    /// <summary>What lies beside the cell between its sense wires, Ω, as a function of the frequency in Hz, while it gives something.</summary>
    public Func<double, Complex?>? Beside { get; set; }

    /// <summary>A bad contact in series with the cell, between its sense wires, Ω.</summary>
    public double ContactOhm { get; set; }

    /// <summary>Resistor that limits the current, Ω.</summary>
    public double LimitOhm { get; set; } = 20000.0;

    /// <summary>Reference resistor, Ω.</summary>
    public double ReferenceOhm { get; set; } = 2490.0;

    /// <summary>By how much the reference resistor has drifted, relative.</summary>
    public double ReferenceDrift { get; set; }

    /// <summary>The reference resistor as it is, Ω.</summary>
    internal double ReferenceNow => ReferenceOhm * (1.0 + ReferenceDrift);

    /// <summary>Each of the two leads that carry the current, with its contact, Ω.</summary>
    public double LeadOhm { get; set; } = 0.5;

    /// <summary>Each of the two capacitors in the way of the current, F.</summary>
    public double CouplingFarad { get; set; } = 1e-6;

    /// <summary>Each of the two capacitors in the sense wires, F.</summary>
    public double SenseFarad { get; set; } = 470e-9;

    /// <summary>What holds each sense input at the middle, Ω.</summary>
    public double BiasOhm { get; set; } = 1e6;

    /// <summary>True while a sense wire is off.</summary>
    public bool IsSenseCut { get; set; }

    /// <summary>True while a wire that carries the current is off.</summary>
    public bool IsDriveCut { get; set; }

    /// <summary>From CE0 to AIN1.</summary>
    /// <param name="hertz">Frequency, Hz.</param>
    /// <returns>Ω; null where nothing closes the circuit.</returns>
    internal Complex? Loop(double hertz)
    {
        return Cell is not null && !IsDriveCut
            ? LimitOhm + 2.0 * LeadOhm + BetweenSenseWires(hertz) + 2.0 / new Complex(0.0, 2.0 * Math.PI * hertz * CouplingFarad)
            : null;
    }

    /// <summary>What comes out between AIN3 and AIN2.</summary>
    /// <param name="hertz">Frequency, Hz.</param>
    /// <param name="drive">Voltage between CE0 and AIN1.</param>
    /// <param name="current">Current through the cell, A.</param>
    /// <returns>V.</returns>
    internal Complex Sensed(double hertz, Complex drive, Complex current)
    {
        if (IsSenseCut)
        {
            return Complex.Zero;
        }

        Complex across = Cell is not null ? current * BetweenSenseWires(hertz) : drive;
        var corner = new Complex(0.0, 2.0 * Math.PI * hertz * SenseFarad * BiasOhm);
        return across * corner / (1.0 + corner);
    }

    /// <summary>The cell with its contact, and what lies beside it.</summary>
    private Complex BetweenSenseWires(double hertz)
    {
        Complex cell = Cell!(hertz) + ContactOhm;
        return Beside?.Invoke(hertz) is { } beside ? cell * beside / (cell + beside) : cell;
    }
}
