using System.Numerics;
using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.Detection.Commissioning;
using SSBms.VirtualBoard;

namespace SSBms.Detection.Courses;

/// <summary>One sample of a kind of cell, brought to the states of a course.</summary>
public sealed class SampleCell
{
    private const double Megapascal = 5.0;

    /// <summary>What matters of the lithium on the electrodes is that there is enough.</summary>
    private const double Lithium = 5.0;

    /// <summary>A filament that may touch does so for a few sweeps at a time.</summary>
    private const double TouchChange = 0.2;

    /// <summary>By how much the charge transfer of a cathode grows at most, over what it is.</summary>
    private const double MostAgeing = 3.0;
    private const double WorkedIn = 100.0;
    private const double Half = 0.5;

    private readonly Cell _cell;
    private readonly double _celsius;
    private readonly double _detachment;
    private readonly double _wholeOhm;
    private readonly NoiseSource _chance;
    private CellState _state;
    private double _pressure = 1.0;

    /// <summary>Draws the sample.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="random">Its chance.</param>
    public SampleCell(CellDefinition kind, NoiseSource random)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(random);
        _chance = random;
        _celsius = kind["temperature.reference"];
        CellDefinition drawn = kind.With([
            Scaled(kind, "lithium.resistance", Math.Exp(0.3 * random.Gaussian())),
            Scaled(kind, "lithium.capacitance", Math.Exp(0.2 * random.Gaussian())),
            Scaled(kind, "electrolyte.conductivity", Math.Exp(0.15 * random.Gaussian())),
            Scaled(kind, "lithium.activation", 1.0 + 0.1 * random.Gaussian()),
            Scaled(kind, "electrolyte.activation", 1.0 + 0.1 * random.Gaussian()),
            .. Ageing(kind),
        ]);
        _cell = At(new CellParameters(drawn), _celsius);
        _state = _cell.State;
        _state.Negative.Lithium = Lithium;
        _state.CathodeThroughput = WorkedIn;
        _state.Filling = _cell.Parameters.Cathode is null ? _state.Filling : Half;
        _state.Positive.Lithium = _cell.Parameters.Cathode is null ? Lithium : _state.Positive.Lithium;
        _cell.Restore(_state);
        _detachment = drawn["voids.detachment"];
        CellCircuit circuit = CellCircuit.Of(_cell);
        _wholeOhm = circuit.LayerOhm + circuit.SeriesOhm + circuit.BoundaryOhm + circuit.InterfaceOhm;
        Expected = CellCircuit.Of(At(new CellParameters(kind), _celsius));
    }

    /// <summary>The cell in the state it is in.</summary>
    public Cell Cell => _cell;

    /// <summary>What its kind says of it.</summary>
    public CellCircuit Expected { get; }

    /// <summary>Temperature at which it was commissioned, °C.</summary>
    public double Celsius => _celsius;

    /// <summary>Stack pressure now, MPa.</summary>
    public double Pressure => _pressure * Megapascal;

    /// <summary>Brings it to a point of a course.</summary>
    /// <param name="course">The course.</param>
    public void Take(CellCourse course)
    {
        ArgumentNullException.ThrowIfNull(course);
        if (course.Pressure != _pressure)
        {
            _pressure = course.Pressure;
            _cell.Step(0.0, 0.0, Pressure, _celsius);
        }

        _state.Temperature = _celsius + course.Kelvin;
        _state.Negative.Void = Void(course.Contact);
        _state.Negative.Interphase = course.Film * _wholeOhm;

        // The way in which a cathode is worked in, backwards.
        _state.CathodeThroughput = course.Cathode > 0.0 ? Math.Log(MostAgeing / course.Cathode) : WorkedIn;
        _state.Filling = _cell.Parameters.Cathode is null ? _state.Filling : course.Filling;
        _state.Negative.Dendrite = course.Filament;
        if (course.Filament > 0.0 && _chance.NextFraction() < TouchChange)
        {
            _state.Touching = !_state.Touching;
        }

        _cell.Restore(_state);
    }

    /// <summary>The impedance now.</summary>
    /// <param name="hertz">Hz.</param>
    /// <returns>Ω·cm².</returns>
    public Complex Impedance(double hertz)
    {
        return CellSpectrum.Impedance(_cell, hertz);
    }

    /// <summary>Tones as they would be with another contact and everything else as it is; the cell is left as it was.</summary>
    /// <param name="hertz">The tones, Hz.</param>
    /// <param name="contact">Share of the area in contact.</param>
    /// <param name="tones">Ω·cm².</param>
    public void WithContact(IReadOnlyList<double> hertz, double contact, Complex[] tones)
    {
        ArgumentNullException.ThrowIfNull(hertz);
        ArgumentNullException.ThrowIfNull(tones);
        CellState other = _state;
        other.Negative.Void = Void(contact);
        _cell.Restore(other);
        for (int tone = 0; tone < tones.Length; tone++)
        {
            tones[tone] = Impedance(hertz[tone]);
        }

        _cell.Restore(_state);
    }

    /// <summary>What a lasting current meets now, Ω·cm².</summary>
    public double TotalOhm
    {
        get
        {
            double whole = _cell.Resistance(-1.0);
            double leak = _cell.Parameters.Leak.Conductance(_cell.State, _cell.Conditions.Decays);
            return leak > 0.0 ? whole / (1.0 + leak * whole) : whole;
        }
    }

    private double Void(double contact)
    {
        return contact < 1.0 ? _detachment * Math.Pow(1.0 - contact, 1.5) : 0.0;
    }

    private static Cell At(CellParameters parameters, double celsius)
    {
        var cell = new Cell(parameters, celsius, CellSample.Typical);
        cell.Step(0.0, 0.0, Megapascal, celsius);
        return cell;
    }

    private static IEnumerable<Parameter> Ageing(CellDefinition kind)
    {
        return kind.Kind == CellKind.Full
            ?
            [
                kind.Parameters.Single(known => known.Name == "cathode.wetting") with
                {
                    Value = MostAgeing,
                },
                kind.Parameters.Single(known => known.Name == "cathode.wetting_charge") with
                {
                    Value = 1.0,
                },
            ]
            : [];
    }

    private static Parameter Scaled(CellDefinition kind, string name, double factor)
    {
        Parameter parameter = kind.Parameters.Single(known => known.Name == name);
        return parameter with { Value = parameter.Value * factor };
    }
}
