"""accordingto: who actually said so?"""
