namespace SSBms.VirtualBoard;

/// <summary>The switches of an AD5941 that SWCON closes group by group, as bits of the registers that show them (table 82 of the datasheet).</summary>
internal static class Ad5941Groups
{
    private const uint All = 0xFF;

    /// <summary>DMUXCON.</summary>
    /// <param name="code">In the four lowest bits.</param>
    public static uint Drive(uint code)
    {
        code &= 0xF;
        return code switch
        {
            0 => 0,
            <= 8 => 1u << (int)(code - 1),
            9 => All,
            _ => 0,
        };
    }

    /// <summary>PMUXCON.</summary>
    /// <param name="code">In the four lowest bits.</param>
    public static uint Positive(uint code)
    {
        code &= 0xF;
        return code switch
        {
            0 => 1u << 13,
            <= 9 => 1u << (int)(code - 1),
            11 => 1u << 10,
            13 or 14 => 1u << 14,
            _ => 0,
        };
    }

    /// <summary>NMUXCON.</summary>
    /// <param name="code">In the four lowest bits.</param>
    public static uint Negative(uint code)
    {
        code &= 0xF;
        return code switch
        {
            0 => 1u << 10,
            <= 7 => 1u << (int)(code - 1),
            9 => 1u << 8,
            10 => 1u << 9,
            >= 11 and <= 14 => 1u << 11,
            _ => 0,
        };
    }

    /// <summary>TMUXCON.</summary>
    /// <param name="code">In the four lowest bits.</param>
    public static uint Return(uint code)
    {
        code &= 0xF;
        return code switch
        {
            0 => 0,
            <= 7 => 1u << (int)(code - 1),
            8 => 1u << 11,
            9 => 0x87F,
            _ => 0,
        };
    }
}
