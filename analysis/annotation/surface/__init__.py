"""What the letters alone tell: numbers and quotation marks. Knows no parse and no article."""
