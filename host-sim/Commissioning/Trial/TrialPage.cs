using System.Globalization;
using SSBms.CellModels.Definitions;

namespace SSBms.Commissioning.Trial;

/// <summary>The page about commissioning: what it does, how its result is read, and the figures of a trial.</summary>
public static class TrialPage
{
    /// <summary>Writes it.</summary>
    /// <param name="cells">The cells of the trial.</param>
    /// <param name="seed">Its seed.</param>
    public static string Write(IReadOnlyList<TrialFigures> cells, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(cells);
        int kinds = TrialKinds.Of(CellCatalogue.BuiltIn, CommissioningTrial.Density).Count;
        return string.Create(
                CultureInfo.InvariantCulture,
                $"""
                # Commissioning a cell

                Written by `ssbms commission --trial {cells.Count} --seed {seed} --out docs/commissioning.md`; do not edit.

                The critical stack pressure of a cell is in no data sheet: published ones of one kind of cell at 0.2 mA/cm² span 1 to 15 MPa. The
                procedure finds that of a cell without destroying it. It acts on a rig by six verbs (`ICellRig`: press, warm, pass, stop, read, sweep) and knows
                nothing of the cell but its kind. On a real board a person beside it is guided: [commissioning on a board](commission-board.md). Here it is judged, in a
                rig with simulated cells:

                    ssbms commission --sim llzo-chang2021 --seed 1 --out commissioned

                `--sim` also takes the file of an experiment, whose cell is then the hidden one, with the changes that the file makes; the procedure
                knows the cell of the catalogue. It prints its protocol as it goes and leaves in `commissioned`

                | file | what it is |
                | --- | --- |
                | `cell.yaml` | the cell for `--cells` and `ssbms profile make`: every measured number with basis `measured` and its 90 % interval |
                | `cell.ssbp` | the profile for its guard, with the four tones that watch its contact; a simulated rig has no calendar, so it is dated 1970 |
                | `protocol.txt` | what was done, hour by hour, and what it showed |

                ## What it does

                | step | takes | what is done |
                | --- | --- | --- |
                | checks | 0.6 h | zeros of current, voltage and clamp; the voltage must rise while a current charges that no cell minds, at most 0.02 mA/cm²; the load cell must follow the clamp, and the clamp hold for half an hour |
                | charge | 2 to 3 h, full cells only | the cathode is charged by 0.6 of its capacity, at most 0.3 mAh/cm², so that there is something to strip and its ends are far |
                | baseline | 2.1 h | a spectrum from 1 to 200 kHz and the circuit behind it; a step of current against the spectrum; eight kelvin more, for the activation energies |
                | look | 0.4 h | sweeps of four tones at rest: how little lost contact would be seen. Where it would be more than 7 % the eye is weak and the cell is refused |
                | pulses | 1 to 18 h | stripping pulses of at most half an hour and 0.075 mAh/cm²; after each what was stripped is plated again |

                A pulse begins after twelve minutes of rest at its pressure. Every ten seconds four tones are measured; the firmware's own estimator turns them
                into the resistance and the capacitance of the lithium interface, whose weighted mean is the contact lost. **At the first evidence
                of a void the pulse is cut**: 3 to 7 % of the contact, 4.5 standard deviations of the mean of up to eighteen sweeps.

                What is known is a cloud of 800 flux balances, i_D + i_1·P^m with void volume, closing and remainder: at first those that the
                literature allows for the kind, then, pulse by pulse, those that explain how fast contact fell (sequential Monte Carlo). The next
                pulse is the one that is expected to narrow the critical stack pressure most for its charge, among those in which *none* of 192 balances
                of the cloud would lose so much that less than 0.89 of the contact is left. So it begins gently, and comes nearer as it knows more.
                It ends when the pressure is known to 5 % (standard deviation), when 1.49 mAh/cm² are moved, or when the next pulse would not be plated again within 23.5 h.

                Currents stay below half of the critical current density for plating of the kind, begin at 0.3 of it, and rise by a quarter at most from pulse to
                pulse: where a filament touches the voltage falls at once, which ends the procedure. No ramp is driven to the end.

                ## How to read the result

                - The *critical stack pressure* at the current that was asked for, with the interval that holds it with 90 %, at the temperature of the
                  procedure. The activation energy of creep is that of the kind.
                - *Bears while stripping*: with 95 % probability voids do not grow below this, pressure by pressure. *Plated*: the highest current that
                  was plated for a minute without a filament; it bounds the usable current from below and says nothing of the critical one above.
                - Of the flux balance only the sum is well known, and best near the pressures of the pulses. A number whose interval is hardly narrower than what was
                  believed before has basis `assumed` and says so: it only goes with the others.
                - The guard gets what the cell bears with 95 %, not the median.
                - Below 0.1 MPa, or beyond the highest pressure that may be asked for (0.8 of `pressure.wall`, twice `wall.onset`, at most 20 MPa), there is no
                  number: the answer is then *below* or *beyond*.

                ## What it refuses

                Cells without lithium that is stripped against a second electrode; kinds that diffusion alone refills; rigs whose zeros, signs, calibration or
                clamp are wrong; spectra that are not those of the kind, or that change by more than 40 % in two hours at rest; cells in which voids could not be
                seen in time. One line says which, and what to do.
                Weak eyes are those of [detection](detection.md#weak-eyes). A symmetric cell loses contact at one of two interfaces, of which the
                tones see half: its eye must be twice as good, and the current that strips one electrode plates the other. In a full cell the tones see one
                interface beside the cathode.

                ## Figures

                {cells.Count} cells of {kinds} kinds whose numbers the procedure does not know: i_D, i_1, void volume at detachment, healing and remainder between a third and three
                times those of the kind, evenly in the logarithm; m by 12 %; resistances, capacitances and activation energies as in
                [detection](detection.md#what-is-simulated), and so are noise and drifts; critical current densities by the Weibull exponent of
                the kind. Development was on other seeds. Kinds: full and symmetric cells that strip lithium, in which diffusion alone
                does not refill 0.2 mA/cm²; symmetric ones with a critical current density of 0.4 mA/cm² or more, since what is stripped is plated on the other side;
                full ones that hold 0.2 mAh/cm² or more.

                {TrialTables.Asked(cells)}
                {TrialTables.Ends(cells)}
                ### By family

                {TrialTables.Families(cells)}
                ### Numbers

                Those of `cell.yaml` whose basis is `measured`, beside the true ones.

                {TrialTables.Numbers(cells)}
                ### Found worst

                {TrialTables.Farthest(cells)}
                ## What the figures do not say

                The cells follow the law that is fitted: a real interface may not. Voids, their closing and what stays are a simple model with
                assumed numbers ([what is measured and what is assumed](../README.md#what-is-measured-and-what-is-assumed)), and arcs are ideal. The clamp of the
                simulated rig holds its pressure within 0.3 % and the chamber its temperature within 0.05 K.

                """
            )
            .ReplaceLineEndings("\n");
    }
}
