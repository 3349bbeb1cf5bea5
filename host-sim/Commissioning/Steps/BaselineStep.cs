using System.Numerics;
using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.Commissioning.Rigs;
using SSBms.Control;
using SSBms.Detection.Commissioning;
using SSBms.Drivers;

namespace SSBms.Commissioning.Steps;

/// <summary>
/// Learns what the cell is before any void: a spectrum from 1 to 200 kHz and the circuit behind it, the four tones that tell most of its
/// contact, what a step of current meets, and from a few degrees more how fast each part is in warmth.
/// </summary>
internal static class BaselineStep
{
    private const string Step = "baseline";

    /// <summary>No closer is a circuit to be trusted, relative.</summary>
    private const double FinestFit = 5e-4;

    private const int SpectrumSweeps = 64;
    private const int ToneSweeps = 60;
    private const double SpectrumSeconds = 600.0;
    private const double StepSeconds = 10.0;
    private const double LowestHertz = 0.1;
    private const double Warmer = 8.0;
    private const double WarmSeconds = 2400.0;

    /// <summary>What a step of current may be off from the spectrum; the particles of a cathode add to it.</summary>
    private const double StepShare = 0.1;
    private const double StepShareOfFull = 0.5;
    private const double RestSeconds = 300.0;

    /// <summary>That the difference of two readings is off, standard deviations of one.</summary>
    private const double MostOff = 6.0;
    private const double LeastActivation = 0.05;
    private const double MostActivation = 1.2;
    private const double MostGrowth = 0.4;

    /// <summary>What tones may be off from a spectrum that was recorded before, at another stack pressure perhaps.</summary>
    private const double MostApart = 0.15;

    /// <summary>Relative standard deviation of the activation energy among cells of a kind.</summary>
    private const double ActivationSpread = 0.1;

    /// <summary>Where a circuit leaves more unexplained, it is not that of the cell.</summary>
    private const double MostUnexplained = 0.03;

    /// <summary>Runs it under the pressure that the cell is held at.</summary>
    /// <param name="session">The rig.</param>
    /// <param name="kind">The kind of cell in it.</param>
    /// <param name="noise">Relative standard deviation of a tone.</param>
    /// <param name="probe">Current density that no cell of the kind minds, mA/cm².</param>
    /// <exception cref="CommissioningRefusedException">The spectrum is not that of such a cell, or the step does not fit to it.</exception>
    public static Baseline Run(RigSession session, CellDefinition kind, double noise, double probe)
    {
        RigReading reading = session.Read();
        (CellCircuit fitted, double unexplained) = session.Recorded is { } recorded
            ? (recorded.Circuit, recorded.Unexplained)
            : Measured(session, kind, noise, reading);
        double[] tones = session.Recorded is { } told ? [.. told.Tones] : [.. ToneChoice.Of(fitted, noise).Hertz.Select(Ad5941.Nearest)];
        Complex[] at = session.Spectrum(tones, ToneSweeps, SpectrumSeconds);
        if (session.Recorded is not null)
        {
            // It was recorded at another moment, and perhaps at another pressure.
            RequireSame(fitted, tones, at);
            fitted = CircuitFit.Fit(tones, at, Math.Max(noise / Math.Sqrt(ToneSweeps), FinestFit), fitted);
        }

        int interfaces = kind.Kind == CellKind.Symmetric ? 2 : 1;
        Complex[] rest = [.. tones.Select((hertz, i) => at[i] - (fitted.At(hertz) - fitted.Rest(hertz)))];
        InterfaceProfile profile = fitted.Profile(tones, rest, interfaces, reading.Celsius, noise);
        session.Tell(
            Step,
            $"spectrum: electrolyte {fitted.SeriesOhm + fitted.BoundaryOhm:0.0}, lithium interface{(interfaces > 1 ? "s" : "")} {fitted.InterfaceOhm:0.0} Ohm cm2 and {fitted.InterfaceFarad * 1e6:0.00} uF/cm2, {unexplained:P2} unexplained; tones {string.Join(", ", tones.Select(hertz => FormattableString.Invariant($"{hertz / 1e3:0.#}")))} kHz"
        );
        double total = StepOhm(session, kind, fitted, probe);
        (Estimate lithium, Estimate? electrolyte, double spread) = session.CanWarm
            ? Activations(session, profile, kind)
            : OfKind(session, profile, kind);
        RequireStill(at, session.Spectrum(tones, ToneSweeps, SpectrumSeconds));
        return new Baseline(fitted, profile, total, reading.Celsius, reading.Megapascal, lithium, electrolyte, session.CanWarm, spread);
    }

    /// <summary>A spectrum measured in the rig, and the circuit behind it.</summary>
    private static (CellCircuit Circuit, double Unexplained) Measured(
        RigSession session,
        CellDefinition kind,
        double noise,
        RigReading reading
    )
    {
        CellCircuit expected = Expected(kind, reading);
        Complex[] values = session.Spectrum(CellCommissioning.Hertz, SpectrumSweeps, SpectrumSeconds);
        double mean = noise / Math.Sqrt(SpectrumSweeps);
        CellCircuit fitted = CircuitFit.Fit(CellCommissioning.Hertz, values, Math.Max(mean, FinestFit), expected);
        double unexplained = values.Select((value, i) => ((value - fitted.At(CellCommissioning.Hertz[i])) / value).Magnitude).Average();
        if (unexplained > MostUnexplained)
        {
            throw new CommissioningRefusedException(
                FormattableString.Invariant(
                    $"the circuit of a cell \"{kind.Id}\" leaves {unexplained:P0} of the spectrum unexplained; expected at most {MostUnexplained:P0}: is it the right cell, and the right area?"
                )
            );
        }

        return (fitted, unexplained);
    }

    /// <summary>A spectrum that was recorded elsewhere must be that of the cell as it is in the rig.</summary>
    private static void RequireSame(CellCircuit fitted, double[] tones, Complex[] at)
    {
        double off = tones.Select((hertz, i) => (at[i] / fitted.At(hertz) - 1.0).Magnitude).Average();
        if (off > MostApart)
        {
            throw new CommissioningRefusedException(
                FormattableString.Invariant(
                    $"the tones on the board are {off:P0} away from the recorded spectrum; expected at most {MostApart:P0}: is it the spectrum of this cell, in its clamp and at this temperature?"
                )
            );
        }
    }

    /// <summary>Without other temperatures: what the kind says, and how noisy a sweep is.</summary>
    private static (Estimate Lithium, Estimate? Electrolyte, double Spread) OfKind(
        RigSession session,
        InterfaceProfile profile,
        CellDefinition kind
    )
    {
        double known = kind["lithium.activation"];
        session.Tell(Step, $"activation: not measured, the {known:0.000} eV of the kind stand for the lithium interface");
        return (Estimate.Of(known, ActivationSpread * known), null, Elements(session, new ContactEye(profile, 0.0), profile).Spread);
    }

    /// <summary>An interphase that grows fast changes every tone: nothing else could be told from it.</summary>
    private static void RequireStill(Complex[] before, Complex[] after)
    {
        double grown = before.Zip(after, (first, second) => Math.Log(second.Magnitude / first.Magnitude)).Average();
        if (Math.Abs(grown) > MostGrowth)
        {
            throw new CommissioningRefusedException(
                FormattableString.Invariant(
                    $"the impedance changed by {grown:+0 %;-0 %} in two hours at rest; expected at most {MostGrowth:P0}: the cell is not still, let it rest, or its interphase grows too fast for this procedure"
                )
            );
        }
    }

    /// <summary>What the kind says of the circuit.</summary>
    private static CellCircuit Expected(CellDefinition kind, RigReading reading)
    {
        var cell = new Cell(kind, reading.Celsius);
        cell.Step(0.0, 0.0, reading.Megapascal, reading.Celsius);
        return CellCircuit.Of(cell);
    }

    /// <summary>A step of current against the spectrum: whether current and voltage are calibrated.</summary>
    private static double StepOhm(RigSession session, CellDefinition kind, CellCircuit fitted, double probe)
    {
        double slow = session.Recorded is null
            ? session.Spectrum([LowestHertz], 4, 4.0 * StepSeconds)[0].Real
            : fitted.At(LowestHertz).Real;
        session.Pass(0.0, RestSeconds);
        double before = session.Read(64).Volts;
        session.Pass(probe, StepSeconds);
        double after = session.Read(64).Volts;
        session.Pass(-probe, StepSeconds);
        double total = (after - before) / probe * 1e3;
        double allowed = kind.Kind == CellKind.Full ? StepShareOfFull : StepShare;

        // A board's voltage has steps, and of a small current they are no fault of its calibration.
        double steps = session.Recorded is null ? 0.0 : MostOff * session.VoltNoise / probe * 1e3;
        if (Math.Abs(total - slow) > allowed * slow + steps)
        {
            throw new CommissioningRefusedException(
                FormattableString.Invariant(
                    $"a step of current meets {total:0.0} Ohm cm2 and a slow tone {slow:0.0}; expected the same within {allowed:P0}{(steps > 0.0 ? FormattableString.Invariant($" and {steps:0.0} Ohm cm2") : "")}: calibrate current and voltage"
                )
            );
        }

        session.Tell(
            Step,
            $"resistance: a step of {probe:0.000} mA/cm2 meets {total:0.0} Ohm cm2 after {StepSeconds:0} s, a tone of {LowestHertz} Hz {slow:0.0}"
        );
        return total;
    }

    private static (Estimate Lithium, Estimate? Electrolyte, double Spread) Activations(
        RigSession session,
        InterfaceProfile profile,
        CellDefinition kind
    )
    {
        // The ceiling of the cell is never passed: a soft interlayer may melt not far above.
        double step = kind["temperature.ceiling"] - profile.Celsius > Warmer ? Warmer : -Warmer;
        var eye = new ContactEye(profile, 0.0);
        (double Lithium, double Electrolyte, double Celsius, double Spread, double Other) cold = Elements(session, eye, profile);
        session.Warm(profile.Celsius + step, WarmSeconds);
        (double Lithium, double Electrolyte, double Celsius, double Spread, double Other) warm = Elements(session, eye, profile);
        session.Warm(profile.Celsius, WarmSeconds);
        double inverse = ContactEye.Inverse(warm.Celsius) - ContactEye.Inverse(cold.Celsius);
        double reach = Math.Sqrt(2.0 / ToneSweeps) / Math.Abs(inverse);
        var lithium = Estimate.Of((warm.Lithium - cold.Lithium) / inverse, reach * cold.Spread + 0.003);
        var electrolyte = Estimate.Of((warm.Electrolyte - cold.Electrolyte) / inverse, reach * cold.Other + 0.003);
        session.Tell(
            Step,
            $"activation from {cold.Celsius:0.0} to {warm.Celsius:0.0} degC: lithium interface {lithium.Value:0.000} eV ({lithium.Low:0.000} to {lithium.High:0.000}), electrolyte {Told(electrolyte)}"
        );
        if (!IsPlausible(lithium))
        {
            throw new CommissioningRefusedException(
                FormattableString.Invariant(
                    $"an activation energy of {lithium.Value:0.00} eV of the lithium interface cannot be; expected {LeastActivation} to {MostActivation}: its part of the spectrum cannot be told from the others in this cell, or it still changes"
                )
            );
        }

        return (lithium, IsPlausible(electrolyte) ? electrolyte : null, cold.Spread);
    }

    private static string Told(Estimate activation)
    {
        return IsPlausible(activation)
            ? FormattableString.Invariant($"{activation.Value:0.000} eV ({activation.Low:0.000} to {activation.High:0.000})")
            : "not to be told from films";
    }

    private static bool IsPlausible(Estimate activation)
    {
        return activation.Value is >= LeastActivation and <= MostActivation;
    }

    /// <summary>Elements at a temperature: means of many sweeps, and the spread of one.</summary>
    private static (double Lithium, double Electrolyte, double Celsius, double Spread, double Other) Elements(
        RigSession session,
        ContactEye eye,
        InterfaceProfile profile
    )
    {
        var lithium = new double[ToneSweeps];
        var electrolyte = new double[ToneSweeps];
        double celsius = 0.0;
        for (int i = 0; i < ToneSweeps; i++)
        {
            session.Pass(0.0, StepSeconds);
            RigReading reading = session.Read(1);
            eye.Take(session.Sweep(profile.Hertz), reading.Celsius);
            lithium[i] = eye.Resistance;
            electrolyte[i] = eye.Electrolyte;
            celsius += reading.Celsius / ToneSweeps;
        }

        // The estimate takes some sweeps to come where the cell is.
        const int Settling = 10;
        double[] settled = lithium[Settling..];
        double[] other = electrolyte[Settling..];
        return (settled.Average(), other.Average(), celsius, Spread(settled), Spread(other));
    }

    private static double Spread(double[] values)
    {
        double mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
    }
}
