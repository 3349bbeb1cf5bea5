using System.Globalization;
using SSBms.Control;
using SSBms.Detection.Courses;
using SSBms.Detection.Methods;

namespace SSBms.Detection.Figures;

/// <summary>The page about what the watch of four tones sees.</summary>
public static class DetectionPage
{
    /// <summary>Writes it.</summary>
    /// <param name="result">The study.</param>
    /// <param name="drawing">Name of the file with the drawing, beside the page.</param>
    public static string Write(DetectionResult result, string drawing)
    {
        ArgumentNullException.ThrowIfNull(result);
        double hours = result.Runs.Sum(run => run.Sweeps * CellCourse.SweepSeconds / 3600.0);
        MethodFigures oracle = result.Methods[(int)DetectionMethod.Oracle];
        (MethodFigures Own, MethodFigures Oracle) atOne = result.AtEqual(1.0);
        (MethodFigures Own, MethodFigures Oracle) atOwn = result.AtOwn;
        bool oracleIsHighest = atOwn.Oracle.Level == MethodTable.Levels(DetectionMethod.Oracle)[^1];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            # What the watch of four tones sees

            Written by `ssbms detect --hours {result.Hours} --runs {result.RunsPerClass} --seed {result.Seed} --out docs/detection.md`; do not edit.
            {result.Runs.Count:N0} runs, {hours:N0} cell-hours, of {result.Kinds} kinds of full and symmetric cells of the catalogue. The firmware's own estimator and watch get what an impedance channel would have
            measured every 30 s; nothing is computed between two sweeps. The firmware's thresholds were chosen on seeds 1 to 999, those of the
            other methods and of the oracle on runs of their own that are not counted here.

            ## Beside what is asked

            {DetectionTables.Asked(result)}
            Shares are of cells whose eye is not weak: a cell in which contact {InterfaceWatch.NeededContact:0.##} would not be seen within five sweeps, so that the warning
            comes at 0.7, says so when it is commissioned and is not warned of; its false alarms are counted. Firmware and oracle are
            compared where they have equal false alarms in the runs from which levels are chosen ({atOwn.Own.FalseAlarms(
                result.Chosen
            ).Hours:N0} h): at 1 in 10,000 h these are {atOne.Own.Level:0.#} and {atOne.Oracle.Level:0.#}, with
            {atOne.Own.FalseAlarms(result.Runs).PerTenThousandHours:0.00} and {atOne.Oracle.FalseAlarms(
                result.Runs
            ).PerTenThousandHours:0.00} false alarms in the runs that are counted; at the firmware's own level, {atOwn.Own.Level:0.#}, which has {atOwn.Own.FalseAlarms(
                result.Chosen
            ).Alarms} there, the oracle's is
            {atOwn.Oracle.Level:0.#}, with {atOwn.Own.FalseAlarms(result.Runs).PerTenThousandHours:0.00} and {atOwn.Oracle.FalseAlarms(
                result.Runs
            ).PerTenThousandHours:0.00}.{(oracleIsHighest ? " That is the highest of its levels: it never has as few." : "")}

            ## Weak eyes

            Kinds with a weak sample at {100.0 * result.Noise:0.##} % of tone noise. What would lift them: an electrolyte of less resistance or grain boundaries that are faster,
            so that lithium is a larger part of what the tones meet; less noise of a tone; or a channel that goes higher than this one.

            {EyeTable.Write(result.Eyes.First(eyes => eyes.Noise == result.Noise).Samples)}
            ## Beside other methods

            Of a full cell every other program has steps of current; without them the step methods see nothing. Levels without a name are
            chosen so that there is one false alarm in 10,000 cell-hours.

            {DetectionTables.Methods(result)}
            ## False alarms against what is seen

            ![Voids warned of at contact 0.7 or more, against false alarms]({drawing})

            Counted runs, level by level; a dot is the level that a method takes itself. An alarm before anything is lost sees nothing, so that a
            curve falls where false alarms are many. The table has levels chosen on other runs.

            {DetectionTables.Curve(result)}
            ## What it is called

            At the trip where contact is lost, otherwise what was named last, in cells whose eye is not weak. What is expected is printed bold;
            a class may also be so gentle that nothing is named.

            {DetectionTables.Causes(result)}
            ## The limit

            The oracle has the same tones. It knows what each would be without the loss, at the true temperature and pressure, films and
            filament included; it does not know the drift of gain and capacitance, nor the noise. At {oracle.Level:0.#} it has {oracle.FalseAlarms(
                result.Runs
            ).PerTenThousandHours:0.00} false alarms in 10,000
            cell-hours, and warns at a contact of {oracle.MedianContact(
                result.Seen(DetectionClass.VoidsSlow)
            ):0.000} (slow voids) and {oracle.MedianContact(
                result.Seen(DetectionClass.VoidsFast)
            ):0.000} (fast voids), the firmware at {result.Methods[0].MedianContact(
                result.Seen(DetectionClass.VoidsSlow)
            ):0.000} and {result.Methods[0].MedianContact(result.Seen(DetectionClass.VoidsFast)):0.000}.

            ## What is simulated

            - A sample of each kind differs from the catalogue by 30 % in the resistance of the lithium interface, 20 % in its capacitance,
              15 % in the conductivity and 10 % in the activation energies (standard deviations).
            - Commissioning fits a circuit to 24 frequencies from 1 to 200 kHz, each the mean of 64, chooses four tones, and measures them a
              hundred times.
            - A tone has {100.0 * result.Noise:0.##} % of noise in real and imaginary part; the gain of all tones drifts by {100.0
                * ToneErrors.GainSpread:0.##} % over 12 h, each tone by
              {100.0
                * ToneErrors.ToneSpread:0.##} %, and the capacitance of the interface, which the model of the cell holds constant, by {100.0
                * ToneErrors.CapacitanceSpread:0.##} % and by {100.0 * ToneErrors.CapacitancePerKelvin:0.###} % in a
              kelvin from cell to cell. The virtual AD5941 has up to 0.02 % of noise at 200 Ω and 0.2 % at 20 Ω, and its gain cancels against the
              reference resistor: what is left over is for contacts and cables.
            - The thermometer lags by up to a minute and has 0.01 K of noise, the load cell 0.2 %, a step resistance 0.5 % and 1 % over 6 h.
            - Current goes back and forth in half-cycles of 1 to 4 h and plates with 0.2 to 0.8 of the critical density. Voids grow while it
              strips, and up to a fifth as fast close while it plates.

            """
        );
    }
}
