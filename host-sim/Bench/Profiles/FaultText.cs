using System.Globalization;
using SSBms.Control;

namespace SSBms.Bench.Profiles;

/// <summary>Why a set of settings cannot be, in words.</summary>
public static class FaultText
{
    private const double MilliPerUnit = 1000.0;
    private const string Commissioned = "impedance.interface";

    /// <summary>The sentence.</summary>
    /// <param name="fault">What cannot be.</param>
    public static string Of(SettingFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        SettingRow? row = SettingTable.Rows().FirstOrDefault(candidate => candidate.Name == fault.Name);
        string unit = row is null or { Unit: "1" } ? "" : " " + row.Unit;
        string relation = fault.TooHigh ? "at most" : "at least";
        return fault.Source switch
        {
            "temperatures" or "pressures" or "values" =>
                $"\"{fault.Name}\": unusable {fault.Source}; up to {LimitTable.MostPoints} temperatures and pressures must rise strictly, and each temperature needs one positive value for each pressure",
            "board" when row is null => Text(
                $"\"{fault.Name}\" lets {fault.Value * MilliPerUnit:G4} mA flow before it trips; this board measures {fault.Bound * MilliPerUnit:G4} mA at most: fit a smaller shunt or another area"
            ),
            "board" => Text(
                $"\"{fault.Name}\" is {fault.Value:G6}{unit}; this board measures and holds {relation} {fault.Bound:G6}{unit} here"
            ),
            "profile" => Form(fault),
            Commissioned => Text($"\"{fault.Name}\" is {fault.Value:G6}{unit}; expected more than 0, as \"{Commissioned}\" is given"),
            SettingFault.Missing => $"\"{fault.Name}\" is not given, or no number; expected {Expected(row)}",
            "" => Text($"\"{fault.Name}\" is {fault.Value:G6}{unit}; expected {Expected(row)}"),
            _ => Text(
                $"\"{fault.Name}\" is {fault.Value:G6}{unit}; expected more than \"{fault.Source}\", which is {fault.Bound:G6}{unit}"
            ),
        };
    }

    /// <summary>The range of a setting.</summary>
    /// <param name="row">Its row.</param>
    public static string Range(SettingRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Text($"{row.Least:G6} to {row.Most:G6} {(row.Unit == "1" ? "" : row.Unit)}").TrimEnd();
    }

    /// <summary>A value of a setting with its unit.</summary>
    /// <param name="value">The value.</param>
    /// <param name="row">Its row.</param>
    public static string Number(double value, SettingRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Text($"{value:G6} {(row.Unit == "1" ? "" : row.Unit)}").TrimEnd();
    }

    /// <summary>Why bytes are no profile at all.</summary>
    private static string Form(SettingFault fault)
    {
        return fault.Name switch
        {
            "magic" => "it does not begin with SSBP",
            "format" => Text($"it has format {fault.Value}; expected {fault.Bound}"),
            "length" => Text($"it has {fault.Value} bytes; expected {fault.Bound}"),
            "checksum" => "it is damaged: its checksum does not fit the rest",
            _ => Text($"\"{fault.Name}\" is {fault.Value:G6}; expected {fault.Bound:G6}"),
        };
    }

    private static string Expected(SettingRow? row)
    {
        return row is null ? "a table" : Range(row);
    }

    private static string Text(FormattableString text)
    {
        return text.ToString(CultureInfo.InvariantCulture);
    }
}
