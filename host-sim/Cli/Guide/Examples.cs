using System.CommandLine;

namespace SSBms.Cli.Guide;

/// <summary>One line for each command, as somebody would type it: shown by its help and in the reference.</summary>
public static class Examples
{
    private static readonly Dictionary<string, string> s_lines = new(StringComparer.Ordinal)
    {
        ["run"] = "ssbms run experiments/pressure-release.yaml --out runs/release",
        ["rerun"] = "ssbms rerun runs/release",
        ["study run"] = "ssbms study run experiments/pressure-current-map.yaml",
        ["study report"] = "ssbms study report studies/pressure-current-map",
        ["study query"] = "ssbms study query \"select outcome, count(*) from runs group by outcome\" --in studies/pressure-current-map",
        ["study chunk"] = "ssbms study chunk studies/pressure-current-map --list chunks.txt --task 3 --tasks 8",
        ["campaign report"] = "ssbms campaign report studies/campaign",
        ["campaign minimise"] = "ssbms campaign minimise experiments/campaign.yaml 17",
        ["bench"] = "ssbms bench --replay 1000000",
        ["replay"] = "ssbms replay yesterday.mpt --cell chen2020-symmetric --area \"1.13 cm2\" --pressure \"5 MPa\"",
        ["compare"] = "ssbms compare runs/release runs/release/run.without-guard.bdf.csv --out release.html",
        ["cells list"] = "ssbms cells list",
        ["cells show"] = "ssbms cells show chen2020-symmetric --html",
        ["eis"] = "ssbms eis chen2020-symmetric --pressure \"0.5 MPa\" --state \"Strip at 0.2 mA/cm2 for 2 h\"",
        ["validate"] = "ssbms validate --only chen2020",
        ["profile make"] = "ssbms profile make --cell chen2020-lfp -o chen2020-lfp.ssbp",
        ["profile show"] = "ssbms profile show chen2020-lfp.ssbp",
        ["profile check"] = "ssbms profile check chen2020-lfp.ssbp",
        ["profile diff"] = "ssbms profile diff yesterday.ssbp today.ssbp",
        ["profile push"] = "ssbms profile push COM4 chen2020-lfp.ssbp",
        ["profile pull"] = "ssbms profile pull COM4 -o on-the-board.ssbp",
        ["profile commission"] = "ssbms profile commission spectrum.mpt --cell chen2020-symmetric --out eye.yaml",
        ["profile settings"] = "ssbms profile settings",
        ["faults"] = "ssbms faults",
        ["react"] = "ssbms react --row over-voltage --phases 20",
        ["detect"] = "ssbms detect --hours 1000 --runs 30 --seed 2000",
        ["commission"] = "ssbms commission --sim llzo-chang2021 --seed 1 --out commissioned",
        ["commission prepare"] =
            "ssbms commission prepare --cell llzo-chang2021 --spectrum spectrum.mpt --area \"1.13 cm2\" -o commissioning.ssbp",
        ["fuzz"] = "ssbms fuzz --inputs 100000",
        ["board identify"] = "ssbms board COM4 identify",
        ["board status"] = "ssbms board COM4 status",
        ["board impedance"] = "ssbms board COM4 impedance",
        ["board limits"] = "ssbms board COM4 limits",
        ["board log"] = "ssbms board COM4 log",
        ["board minutes"] = "ssbms board COM4 minutes --out night",
        ["board open"] = "ssbms board COM4 open",
        ["board capture"] = "ssbms board COM4 capture pressure 1 1.00",
        ["board calibrate"] = "ssbms board COM4 calibrate",
        ["board calibration"] = "ssbms board COM4 calibration",
        ["board reset-calibration"] = "ssbms board COM4 reset-calibration",
        ["monitor"] = "ssbms monitor COM4 --record night.bdf.csv",
        ["serve"] = "ssbms serve COM4 sim:experiments/void-growth.yaml --speed 60",
        ["completion"] = "ssbms completion bash >> ~/.bashrc",
        ["reference"] = "ssbms reference > docs/commands.md",
    };

    /// <summary>The example of a command.</summary>
    /// <param name="command">The command.</param>
    /// <returns>The line; empty for one that only holds others.</returns>
    public static string Of(Command command)
    {
        return s_lines.GetValueOrDefault(NameOf(command), "");
    }

    /// <summary>A command with those it stands under: "study run"; empty for the root.</summary>
    /// <param name="command">The command.</param>
    public static string NameOf(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var names = new List<string>();
        for (Command? at = command; at is not null and not RootCommand; at = at.Parents.OfType<Command>().FirstOrDefault())
        {
            names.Insert(0, at.Name);
        }

        return string.Join(' ', names);
    }
}
