using System;

namespace SSBms.Sample;

public static class Share
{
    public static int Of(int whole, int parts)
    {
        if (parts == 0)
        {
            throw new DivideByZeroException(); // found
        }

        try
        {
            return whole / parts;
        }
        catch (OverflowException) // found
        {
            return 0;
        }
    }
}
