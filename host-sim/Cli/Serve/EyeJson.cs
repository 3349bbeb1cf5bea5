using System.Text.Json;
using SSBms.Bench.Link;
using SSBms.Bench.Runs;
using SSBms.Cli.Output;
using SSBms.Control;

namespace SSBms.Cli.Serve;

/// <summary>What a board makes of its impedance channel, as the page gets it.</summary>
internal static class EyeJson
{
    private const int Digits = 4;

    /// <summary>Writes it.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="seen">What the board told.</param>
    public static void Write(Utf8JsonWriter writer, BoardInterface seen)
    {
        writer.WriteString("state", seen.Eye.Word());
        writer.Number("contact", seen.Contact, Digits);
        writer.Number("atLeast", seen.AtLeast, Digits);
        writer.Number("visible", seen.Visible, Digits);
        writer.Number("age", seen.Age, Digits);
        writer.Number("remaining", seen.Remaining ?? double.NaN, Digits);
        writer.Number("spread", seen.RemainingSpread, Digits);
        if (seen.IsWarned)
        {
            writer.WriteString("cause", DiagnosisNames.Of(seen.Cause));
            writer.WriteString("next", seen.Next == InterfaceCause.None ? "" : DiagnosisNames.Of(seen.Next));
            writer.WriteString("advice", InterfaceAdvice.Of(seen.Cause));
        }
    }
}
