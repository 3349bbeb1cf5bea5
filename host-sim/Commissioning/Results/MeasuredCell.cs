using System.Globalization;
using System.Text;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Processes;
using SSBms.Commissioning.Balance;
using SSBms.Control;
using SSBms.Detection.Commissioning;

namespace SSBms.Commissioning.Results;

/// <summary>What commissioning has measured of a cell, as an entry of a file of cells.</summary>
public sealed class MeasuredCell
{
    private const double MicroPerUnit = 1e6;
    private const double CentimetrePerMicrometre = 1e-4;

    /// <summary>Beside the noise: what the circuit is off from the cell, relative.</summary>
    private const double CircuitSpread = 0.015;
    private const int Sweeps = 60;

    /// <summary>A number is told when its interval is at most this part of what was believed before.</summary>
    private const double Told = 0.7;

    private readonly CommissioningOutcome _outcome;

    /// <summary>Takes what was found.</summary>
    /// <param name="outcome">That.</param>
    public MeasuredCell(CommissioningOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        _outcome = outcome;
        Numbers = [.. Interfaces(), .. Balance()];
    }

    /// <summary>The numbers.</summary>
    public IReadOnlyList<MeasuredNumber> Numbers { get; }

    /// <summary>The entry in a file of its own.</summary>
    /// <param name="id">Id of the cell.</param>
    /// <param name="reference">Where and when it was measured.</param>
    public string Yaml(string id, string reference)
    {
        CellDefinition kind = _outcome.Kind;
        Estimate pressure = _outcome.CriticalPressure;
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
            # Critical stack pressure at {_outcome.Range.Density:0.###} mA/cm2 and {_outcome.Baseline.Celsius:0.#} degC: {pressure.Value:0.00} MPa, 90 % interval {pressure.Low:0.00} to {pressure.High:0.00}.
            # Every other number is that of the kind.
            family: Commissioned cells
            reference: "{reference}"

            cells:
              - id: {id}
                name: "{kind.Name.Replace("\"", "'", StringComparison.Ordinal)}, commissioned"
                kind: {kind.Kind.ToString().ToLowerInvariant()}
                like: {kind.Id}
                parameters:

            """
        );
        foreach (Parameter number in Parameters())
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"      {number.Name}: {{ value: {number.Value:R}, unit: {Quoted(number.Unit)}, basis: {number.Basis.ToString().ToLowerInvariant()}, source: \"{number.Source}\" }}\n"
            );
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>
    /// The cell as its guard should take it: with the stripping current that it bears with 95 %, where its critical stack pressure lies.
    /// </summary>
    /// <param name="id">Id of the cell.</param>
    public CellDefinition Guarded(string id)
    {
        double at = Math.Clamp(_outcome.CriticalPressure.Value, _outcome.Range.Lowest, _outcome.Range.Highest);
        Estimate borne = _outcome.Estimated(balance => balance.CriticalDensity(at));
        double share = borne.Low / borne.Value;
        CellDefinition measured = _outcome.Kind.With([.. Parameters()]) with { Id = id };
        return measured.With([Scaled(measured, "flux.diffusion", share), Scaled(measured, "flux.creep", share)]);
    }

    private IEnumerable<Parameter> Parameters()
    {
        IEnumerable<Parameter> measured = Numbers.Select(number => number.Of(number.Uncertainty));
        return _outcome.HasTouched ? measured.Append(Plating()) : measured;
    }

    /// <summary>Where a filament has touched, the cell is given no more than what it was seen to bear before.</summary>
    private Parameter Plating()
    {
        Parameter known = _outcome.Kind.Parameters.Single(parameter => parameter.Name == "short.ccd");
        return known with
        {
            Value = Math.Round(_outcome.PlatedShare * known.Value, 5),
            Basis = Basis.Assumed,
            Source = "a filament touched: the highest that was plated before without one",
        };
    }

    private static Parameter Scaled(CellDefinition cell, string name, double share)
    {
        Parameter known = cell.Parameters.Single(parameter => parameter.Name == name);
        return known with { Value = known.Value * share };
    }

    /// <summary>YAML would read a bare 1 as a number.</summary>
    private static string Quoted(string unit)
    {
        return unit == "1" ? "\"1\"" : unit;
    }

    private IEnumerable<MeasuredNumber> Interfaces()
    {
        CellDefinition kind = _outcome.Kind;
        CellCircuit circuit = _outcome.Baseline.Circuit;
        int interfaces = _outcome.Baseline.Profile.Interfaces;
        double pressed = PressedContact.Factor(
            _outcome.Baseline.Megapascal,
            kind["lithium.pressure_scale"],
            kind["lithium.pressure_exponent"],
            kind["lithium.contact_hardness"]
        );
        double noise = _outcome.Baseline.ElementSpread / Math.Sqrt(Sweeps);
        double spread = Math.Sqrt(noise * noise + CircuitSpread * CircuitSpread);
        if (pressed > 0.0)
        {
            // A contact that the pressure has closed says nothing of one without pressure.
            yield return Relative("lithium.resistance", circuit.InterfaceOhm / interfaces / pressed, spread);
        }

        yield return Relative("lithium.capacitance", circuit.InterfaceFarad * interfaces * MicroPerUnit, spread);
        if (_outcome.Baseline.IsWarmed)
        {
            yield return new MeasuredNumber("lithium.activation", _outcome.Baseline.Lithium);
        }

        if (_outcome.Baseline.Electrolyte is { } electrolyte)
        {
            double thickness = kind["electrolyte.thickness"] * CentimetrePerMicrometre;
            yield return Relative("electrolyte.conductivity", thickness / (circuit.SeriesOhm + circuit.BoundaryOhm), CircuitSpread);
            yield return new MeasuredNumber("electrolyte.activation", electrolyte);
        }
    }

    /// <summary>The flux balance per true area and at 25 °C, as definitions have it.</summary>
    private IEnumerable<MeasuredNumber> Balance()
    {
        double area = _outcome.Kind["lithium.area_factor"];
        double warmth = Arrhenius.Rate(_outcome.Kind["flux.activation"], _outcome.Baseline.Celsius);
        double diffusion = Arrhenius.Rate(_outcome.Kind["flux.diffusion_activation"], _outcome.Baseline.Celsius);
        (string Name, Func<VoidLaw, double> Of)[] numbers =
        [
            ("flux.diffusion", law => law.Diffusion / area / diffusion),
            ("flux.creep", law => law.Creep / area / warmth),
            ("flux.exponent", law => law.Exponent),
            ("voids.detachment", law => law.Detachment / area),
            ("voids.healing", law => law.Healing / warmth),
            ("voids.irreversible", law => law.Irreversible),
        ];
        for (int i = 0; i < numbers.Length; i++)
        {
            Func<VoidLaw, double> of = numbers[i].Of;
            bool told = _outcome.Cloud.Spread(law => Math.Log(of(law))) < Told * BalancePrior.Spread(i);
            bool isOfFlux = numbers[i].Name.StartsWith("flux", StringComparison.Ordinal);

            // The three flux numbers only hold together; of the others what was not told stays that of the kind.
            if (told || isOfFlux)
            {
                Estimate estimate = _outcome.Estimated(of);
                yield return new MeasuredNumber(
                    numbers[i].Name,
                    i == 1 ? estimate with { Value = Together(estimate.Value, area, warmth) } : estimate,
                    told
                );
            }
        }
    }

    /// <summary>
    /// i_1 as it goes with the medians of i_D and m, so that the three give the critical stack pressure that was found: three medians alone need not.
    /// </summary>
    private double Together(double creep, double area, double warmth)
    {
        double excess = _outcome.Range.Density - _outcome.Estimated(law => law.Diffusion).Value;
        double pressed = Math.Pow(_outcome.CriticalPressure.Value, _outcome.Estimated(law => law.Exponent).Value);
        return _outcome.IsWithinReach && excess > 0.0 ? excess / pressed / area / warmth : creep;
    }

    private static MeasuredNumber Relative(string name, double value, double spread)
    {
        return new MeasuredNumber(name, Estimate.Of(value, spread * value));
    }
}
