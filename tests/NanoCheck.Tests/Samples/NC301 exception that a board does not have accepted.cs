using System;

namespace SSBms.Sample;

public static class Share
{
    public static int Of(int[] parts, int index)
    {
        if (parts.Length == 0)
        {
            throw new ArgumentException(nameof(parts));
        }

        try
        {
            return parts[index];
        }
        catch (Exception)
        {
            return 0;
        }
    }
}
