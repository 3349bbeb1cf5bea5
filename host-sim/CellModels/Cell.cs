using System.Runtime.CompilerServices;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Processes;

namespace SSBms.CellModels;

/// <summary>
/// A cell in its fixture: Li | electrolyte | (interlayer) | cathode, Li | electrolyte | Li, or Li | electrolyte | collector.
/// Current density is positive where it charges, so that it plates at the negative electrode.
/// </summary>
public sealed class Cell
{
    private readonly CellParameters _cell;
    private readonly Course _course;
    private readonly Terminals _terminals;
    private readonly double _initialThickness;

    private CellState _state;
    private double _pressure;

    /// <summary>Puts the typical cell of a kind together, fresh and discharged.</summary>
    /// <param name="definition">The kind.</param>
    /// <param name="celsius">Temperature of everything, °C.</param>
    public Cell(CellDefinition definition, double celsius)
        : this(new CellParameters(definition), celsius, CellSample.Typical) { }

    /// <summary>Puts a cell together, fresh and discharged.</summary>
    /// <param name="parameters">Its kind; may be shared by many cells.</param>
    /// <param name="celsius">Temperature of everything, °C.</param>
    /// <param name="sample">What tells it from others of its kind.</param>
    public Cell(CellParameters parameters, double celsius, CellSample sample)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        _cell = parameters;
        var conditions = new Conditions(parameters);
        _terminals = new Terminals(parameters, conditions);
        _course = new Course(parameters, conditions, _terminals, sample.CcdFactor);
        _state.Temperature = celsius;
        _state.WallTemperature = celsius;
        _state.Filling = _cell.Cathode?.Discharged(parameters.Definition["voltage.floor"] + parameters.Potential) ?? 1.0;
        _state.ActiveCathode = 1.0;
        _state.Chance = sample.Seed;
        _state.Negative.Lithium = parameters.Definition.Kind == CellKind.Half ? 0.0 : parameters.LithiumExcess;
        _state.Positive.Lithium = _cell.Cathode is null ? parameters.LithiumExcess : 0.0;
        _initialThickness = Thickness;
        _course.Update(_state, _pressure);
    }

    /// <summary>The entry of the catalogue.</summary>
    public CellDefinition Definition => _cell.Definition;

    /// <summary>The numbers of this kind of cell.</summary>
    public CellParameters Parameters => _cell;

    /// <summary>Electrode area, cm².</summary>
    public double Area => _cell.Area;

    /// <summary>The whole state as it is now; a copy of it is a point to which <see cref="Restore"/> takes the cell back.</summary>
    public ref readonly CellState State => ref _state;

    /// <summary>What temperature and pressure make of the parameters now.</summary>
    public Conditions Conditions => _course.Conditions;

    /// <summary>True once a dendrite has crossed.</summary>
    public bool Shorted => LeakPath.IsShorted(_state);

    /// <summary>True once a dendrite, or lithium pressed into the electrolyte, touches now and then: a soft short, or more.</summary>
    public bool IsShorting => Shorted || _cell.Leak.MayTouch(_state);

    /// <summary>The smaller contact fraction of the lithium electrodes.</summary>
    public double ContactFraction
    {
        get
        {
            double negative = _cell.Lithium.ContactFraction(_state.Negative);
            return _cell.Cathode is null ? Math.Min(negative, _cell.Lithium.ContactFraction(_state.Positive)) : negative;
        }
    }

    /// <summary>Charge capacity C-rates refer to, mAh/cm²; 0 without a cathode.</summary>
    public double NominalCapacity => _cell.Cathode?.Capacity ?? 0.0;

    /// <summary>Thickness over that of the fresh cell, µm: metal, voids, interphases, cathode and heat.</summary>
    public double Breathing => Thickness - _initialThickness;

    /// <summary>
    /// Lithium that is metal, wherever it is and whether or not it can be stripped, less what an oxidised electrolyte gave: that is taken
    /// to leave as much room as it takes. mAh/cm².
    /// </summary>
    public double Metal =>
        _state.Negative.Lithium + _state.Positive.Lithium + _state.LostLithium - _state.HeldLithium - _state.GivenLithium;

    /// <summary>Room that voids take, µm of the electrode area.</summary>
    public double VoidThickness => _cell.Lithium.Voids.TrueArea * (_state.Negative.Void + _state.Positive.Void);

    /// <summary>Room that interphases have taken on top of what they are made of, µm.</summary>
    public double InterphaseThickness =>
        _cell.InterphaseThickness * (_state.Negative.Interphase + _state.Positive.Interphase + _state.CathodeInterphase);

    /// <summary>Lithium of the cell, wherever it is, less what its electrolyte gave of its own, mAh/cm²: it never changes.</summary>
    public double TotalLithium =>
        _state.Negative.Lithium
        + _state.Positive.Lithium
        + _state.LostLithium
        + (_cell.Cathode?.Lithium(_state) ?? 0.0)
        - _state.GivenLithium;

    private double Thickness =>
        _cell.LithiumThickness * Metal
        + _cell.CathodeThickness * ((_cell.Cathode?.Lithium(_state) ?? 0.0) + _state.HeldLithium)
        + VoidThickness
        + InterphaseThickness
        + _cell.Expansion * _state.Temperature;

    /// <summary>Area-specific resistance for a lasting current of this direction, without what the particles add.</summary>
    /// <param name="density">mA/cm²; only its sign counts.</param>
    /// <returns>Ω·cm².</returns>
    public double Resistance(double density)
    {
        return _terminals.Resistance(_state, density);
    }

    /// <summary>Resistance of the interlayer now, Ω·cm².</summary>
    public double InterlayerResistance => _terminals.InterlayerResistance(_state);

    /// <summary>Terminal voltage at a current density.</summary>
    /// <param name="density">mA/cm², positive charges.</param>
    /// <param name="seconds">How long it has flowed from now on, s; 0 for the first moment.</param>
    /// <returns>V.</returns>
    public double Voltage(double density, double seconds = 0.0)
    {
        return _terminals.Voltage(_state, density, seconds);
    }

    /// <summary>The current density at which the terminals have a voltage.</summary>
    /// <param name="volts">V.</param>
    /// <param name="guess">mA/cm², where to start.</param>
    /// <param name="seconds">How long the current will have flowed, s.</param>
    /// <returns>mA/cm².</returns>
    public double DensityAt(double volts, double guess, double seconds = 0.0)
    {
        return DensitySearch.At(_terminals, _state, volts, guess, seconds);
    }

    /// <summary>Takes the cell to a point in time.</summary>
    /// <param name="state">Its state then.</param>
    public void Restore(in CellState state)
    {
        _state = state;
        _course.Update(_state, _pressure);
    }

    /// <summary>Puts a fresh soft interlayer in the place of the old one; nothing in a cell without one.</summary>
    public void ReplaceInterlayer()
    {
        _state.Washout = 0.0;
    }

    /// <summary>Lets time pass.</summary>
    /// <param name="seconds">How long, s.</param>
    /// <param name="density">Current density at the terminals, mA/cm², positive charges.</param>
    /// <param name="megapascal">Stack pressure, MPa.</param>
    /// <param name="ambient">Temperature of the chamber, °C.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside <see cref="StepLimits"/>.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Step(double seconds, double density, double megapascal, double ambient)
    {
        StepLimits.Check(seconds, density, megapascal, ambient);
        if (megapascal != _pressure || megapascal > _state.PeakPressure)
        {
            StepLimits.CheckPressure(seconds, density, megapascal, ambient);
            _pressure = megapascal;
            _state.PeakPressure = Math.Max(_state.PeakPressure, megapascal);
            _course.Update(_state, _pressure);
        }

        _course.Run(ref _state, seconds, density, ambient);
    }
}
